"""Header fields as text, addresses, ids and dates, whatever state they come in."""

import binascii
import hashlib
import re
from datetime import UTC, datetime, timedelta
from email.utils import getaddresses, parsedate_to_datetime

from vasta.channels.email.charsets import decode, tidy
from vasta.channels.email.mail import Mail
from vasta.channels.messages import Address, Problem

LONGEST = 40_000  # characters of one header that are read
_LONGEST_ID = 250
_MOST_IDS = 100
_MOST_ADDRESSES = 500
_ENCODED = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
_BETWEEN = re.compile(r"(\?=)\s+(?==\?[^?\s]{1,60}\?[bBqQ]\?)")
_ID = re.compile(r"<([!-;=?-~]+)>")  # printable ASCII without angle brackets
_EMAIL = re.compile(r"[^\s<>()\[\]\"',;:\\]+@[^\s<>()\[\]\"',;:\\]+")
_NAME_NOISE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069]")  # hides or turns text around


def text_of(message: Mail, name: str) -> str:
    """Return one header as tidy text on one line, encoded words decoded; empty where it is missing."""
    return unfold(decode_words(raw_of(message, name)))


def raw_of(message: Mail, name: str) -> str:
    """Return the first header of that name as it came, cut where it is absurdly long."""
    return str(message.get(name, ""))[:LONGEST]


def unfold(text: str) -> str:
    """Return `text` on one line, its runs of white space made one space."""
    return " ".join(tidy(text).split())


def decode_words(raw: str) -> str:
    """Decode encoded words (RFC 2047) and raw 8-bit bytes.

    Neighbours in the same character set are joined as bytes first: many programs cut inside a letter.
    """
    joined = _BETWEEN.sub(r"\1", raw)
    out, at, pending, charset = "", 0, b"", ""
    for word in _ENCODED.finditer(joined):
        this = word[1].split("*")[0].lower()  # RFC 2231 allows `charset*language`
        if pending and (word.start() != at or this != charset):
            out, pending = out + decode(pending, charset)[0], b""
        out += _raw_text(joined[at : word.start()])
        pending, charset, at = pending + _word_bytes(word[2], word[3]), this, word.end()
    return out + (decode(pending, charset)[0] if pending else "") + _raw_text(joined[at:])


def _word_bytes(encoding: str, payload: str) -> bytes:
    data = payload.encode("utf-8", "surrogateescape")
    if encoding in "qQ":
        return binascii.a2b_qp(data, header=True)
    try:
        return binascii.a2b_base64(data.rstrip(b"=") + b"=" * (-len(data.rstrip(b"=")) % 4))
    except binascii.Error:
        return data


def _raw_text(part: str) -> str:
    """Return a header's plain part; bytes above ASCII came as surrogates and are decoded by looks."""
    if part.isascii():
        return part
    return decode(part.encode("utf-8", "surrogateescape"), None)[0]


def addresses_of(message: Mail, name: str) -> tuple[Address, ...]:
    """Return the addresses of all headers of that name, in order, without doubles."""
    raw = ", ".join(str(value)[:LONGEST] for value in message.get_all(name, [])[:20])
    pairs = _pairs(raw)
    found = [address for pair in pairs[:_MOST_ADDRESSES] if (address := _address(*pair))]
    if not found:
        found = [Address("", _lower_domain(match)) for match in _EMAIL.findall(unfold(decode_words(raw)))]
    return tuple({one.email.lower(): one for one in reversed(found)}.values())[::-1]


def _pairs(raw: str) -> list[tuple[str, str]]:
    try:
        return getaddresses([raw])
    except (IndexError, ValueError, TypeError):  # hostile syntax upsets the stdlib's parser
        return []


def _address(name: str, email: str) -> Address | None:
    email = unfold(decode_words(email)).replace(" ", "")
    if not _EMAIL.fullmatch(email):
        return None
    name = _NAME_NOISE.sub("", unfold(decode_words(name))).strip("'\" ")
    return Address("" if name.lower() == email.lower() else name[:200], _lower_domain(email))


def _lower_domain(email: str) -> str:
    local, _, domain = email.rpartition("@")
    return f"{local}@{domain.lower()}"


def ids_of(message: Mail, name: str) -> tuple[str, ...]:
    """Return the message ids in a header, oldest first; of a huge list the first and the newest."""
    raw = str(message.get(name, ""))[:LONGEST]
    found = list(dict.fromkeys(f"<{one}>" for one in _ID.findall(raw) if len(one) <= _LONGEST_ID))
    if not found and (bare := raw.split()) and "@" in bare[0] and len(bare[0]) <= _LONGEST_ID:
        found = [one for one in (f"<{bare[0].strip('<>')}>",) if _ID.fullmatch(one)]
    return tuple(found if len(found) <= _MOST_IDS else found[:1] + found[1 - _MOST_IDS :])


def message_id_of(message: Mail, raw: bytes) -> tuple[str, set[Problem]]:
    """Return the mail's id; where it has none, one made from its content, the same on every reading."""
    given = str(message.get("Message-ID", "")).strip()
    bare = given.removeprefix("<").removesuffix(">")
    if len(bare) <= _LONGEST_ID and _ID.fullmatch(f"<{bare}>"):
        return f"<{bare}>", set()
    found = _ID.search(given[:LONGEST])
    if found and len(found[1]) <= _LONGEST_ID:
        return f"<{found[1]}>", {Problem.ODD_MESSAGE_ID}
    return _made_id(message, raw), {Problem.ODD_MESSAGE_ID if given else Problem.NO_MESSAGE_ID}


def _made_id(message: Mail, raw: bytes) -> str:
    """Hash what the sender wrote, not what servers on the way added: Received lines differ by path."""
    digest = hashlib.sha256()
    for name in ("From", "To", "Date", "Subject"):
        digest.update(str(message.get(name, "")).encode("utf-8", "surrogateescape") + b"\0")
    digest.update(re.split(rb"\r?\n\r?\n", raw, maxsplit=1)[-1].replace(b"\r\n", b"\n"))
    return f"<{digest.hexdigest()[:40]}@no-message-id.invalid>"


def sent_at(message: Mail) -> tuple[datetime | None, set[Problem]]:
    """Return when the mail was sent, aware; a missing, garbled or future date gives way to its arrival."""
    given, arrived = _date(raw_of(message, "Date")), _arrival(message)
    if given and not (arrived and given > arrived + timedelta(days=1)):
        return given, set()
    return arrived, {Problem.ODD_DATE if raw_of(message, "Date").strip() else Problem.NO_DATE}


def _arrival(message: Mail) -> datetime | None:
    return _date(raw_of(message, "Received").rpartition(";")[2])


def _date(raw: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(raw.strip())
        date = date if date.tzinfo else date.replace(tzinfo=UTC)  # "-0000": UTC of an unknown place
        date.astimezone(UTC)  # an offset that leaves the calendar fails here, not in the caller's database
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return date if date.year >= 1990 else None


def languages_of(message: Mail) -> tuple[str, ...]:
    """Return the languages that the mail's headers name, best first, as short codes (`fi`, `et`)."""
    named = f"{raw_of(message, 'Content-Language')},{raw_of(message, 'Accept-Language')}"
    codes = (re.match(r"\s*([A-Za-z]{2,3})(?![A-Za-z])", part) for part in named.split(","))
    return tuple(dict.fromkeys(code[1].lower() for code in codes if code))
