"""Facts known by their shape: addresses, links, phone numbers, accounts, postcodes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vasta.language.facts.data import FactWords
from vasta.language.facts.fact import Fact

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,24}(?![\w@])")
ENDING = "fi|ee|eu|com|org|net|io|uk|se|lv|lt|de|info|app|dev|example"
REST = r"[^\s<>\"”’»)]"  # of a web address
HOST = r"(?:[a-zA-Z0-9äöüõ-]{1,63}\.){1,4}"
LINK = re.compile(
    rf"(?<![\w@./-])(?:https?://{REST}{{2,2000}}"
    rf"|{HOST}(?:(?:{ENDING})(?![\w-])(?!\.\w)(?:/{REST}{{0,2000}})?|[a-z]{{2,15}}/{REST}{{1,2000}}))"
)
IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?(?!\w)")
MASKED = re.compile(r"(?<!\w)(?:[*xX•·]{2,4}[ -]?){1,4}(?P<last>\d{3,4})(?!\w)")
NO_AMOUNT = r"(?![\w€%]|[.,:]\d|[ ]?[€%])"
PHONE = re.compile(
    r"(?<![\w.,/:-])(?:(?:\+\d{1,3}[ -]?)?(?:\(\d{1,4}\)[ -]?)?"
    rf"\d{{1,5}}(?:[ \u00a0-]\d{{2,8}}){{1,4}}{NO_AMOUNT}"
    rf"|(?:\+\d{{8,15}}|\d{{6,11}}){NO_AMOUNT})"
)
ISO_DATE = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d")
CONTEXT = 30  # code points looked at before a number for "puh." or "call"


def emails(text: str, _: FactWords) -> Iterator[Fact]:
    """E-mail addresses, in lower case."""
    for match in EMAIL.finditer(text):
        yield Fact(*match.span(), match[0], "email", match[0].lower())


def links(text: str, _: FactWords) -> Iterator[Fact]:
    """Web addresses; the value is without scheme, "www." and a closing slash."""
    for match in LINK.finditer(text):
        written = match[0].rstrip(".,;:!?")
        value = re.sub(r"^(?:https?://)?(?:www\.)?", "", written, flags=re.IGNORECASE).rstrip("/")
        yield Fact(match.start(), match.start() + len(written), written, "link", value)


def accounts(text: str, words: FactWords) -> Iterator[Fact]:
    """IBANs whose check digits are right, and masked card or account numbers ("****1234")."""
    for match in IBAN.finditer(text):
        value = match[0].replace(" ", "")
        if _is_iban(value):
            yield Fact(*match.span(), match[0], "iban", value)
    for pattern in (MASKED, words.ends_in):
        for match in pattern.finditer(text):
            start = match.start() if pattern is MASKED else match.start("last")
            yield Fact(start, match.end(), text[start : match.end()], "account", f"****{match['last']}")


def phones(text: str, words: FactWords) -> Iterator[Fact]:
    """Phone numbers; the value is international where the country is known ("+358401234567")."""
    for match in PHONE.finditer(text):
        digits = re.sub(r"[^\d+]", "", match[0])
        labelled = words.phone_label.search(text[max(0, match.start() - CONTEXT) : match.start()])
        if value := _phone(digits, words.country, bool(labelled), match[0]):
            yield Fact(*match.span(), match[0], "phone", value)


def postcodes(text: str, words: FactWords) -> Iterator[Fact]:
    """A postcode with its place: "33100 Tampere"; a British postcode alone."""
    for match in words.places.finditer(text):
        yield Fact(*match.span(), match[0], "postcode", " ".join(match[0].split()).upper().removeprefix("FI-"))


def _is_iban(value: str) -> bool:
    moved = value[4:] + value[:4]
    return len(value) >= 15 and int("".join(str(int(sign, 36)) for sign in moved)) % 97 == 1


def _phone(digits: str, country: str, labelled: bool, written: str) -> str | None:
    if ISO_DATE.fullmatch(written):
        return None
    if digits.startswith("+"):
        return digits if 8 <= len(digits) <= 16 else None
    trunk = digits.startswith("0")
    if trunk and 7 <= len(digits) <= 12:
        return f"+{country}{digits[1:]}" if country == "358" else digits
    grouped_estonian = country == "372" and 7 <= len(digits) <= 8 and digits[0] == "5" and " " in written
    american = "(" in written and len(digits) == 10
    if grouped_estonian or american or (labelled and 7 <= len(digits) <= 12):
        return f"+{country}{digits}" if country == "372" and len(digits) <= 8 else digits
    return None
