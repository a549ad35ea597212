"""A full name into title, given and family name; firms and shared mailboxes are told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vasta.language.entries import LISTED
from vasta.language.names.data import legal_forms, name_words, organisations, titles
from vasta.language.names.known import is_family, is_given

PARTICLES = frozenset(
    {
        "af",
        "da",
        "de",
        "del",
        "della",
        "der",
        "di",
        "dos",
        "du",
        "la",
        "le",
        "van",
        "von",
        "zu",
        "bin",
        "al",
        "el",
    }
)
NOT_IN_NAMES = re.compile(r"[\d&@_|/<>]")


@dataclass(frozen=True, slots=True)
class Name:
    """A full name in parts; "" where there is none.

    title: as written without full stop ("Dr"). middle: further given names. order_certain: the lists or a
    comma say which is the given name. is_person: False for firms, offices and shared mailboxes, whose
    parts are then "".
    """

    given: str
    family: str
    middle: str
    title: str
    order_certain: bool
    is_person: bool


NOBODY = Name("", "", "", "", order_certain=False, is_person=False)


def split(full_name: str) -> Name:
    """The parts of a name as accounts and signatures have it: "Tamm, Jaan", "Dr. Maija Virtanen"."""
    text = " ".join(full_name.strip().strip("\"'<>").split())
    if not text or is_organisation(text):
        return NOBODY
    before, comma, after = text.partition(",")
    family, given = _words(before), _words(after)
    title = next((word for word in family + given if word.lower() in titles()), "")
    family, given = _without_titles(family), _without_titles(given)
    if comma and family and given:
        return _name(given, family, title, certain=True)
    return _ordered(family + given, title)


def is_organisation(text: str) -> bool:
    """Is it the name of a firm, an office or a shared mailbox? An e-mail address counts by its first part."""
    local = text.partition("@")[0].replace(".", " ") if "@" in text else text
    words, ends = organisations()
    tokens = [token.strip(".,()").lower() for token in local.split()]
    if (NOT_IN_NAMES.search(text) and "@" not in text) or any(token in legal_forms() for token in tokens):
        return True
    if len(tokens) == 2 and is_given(tokens[0]):  # "Margus Kool" is a person, though kool is a school
        return False
    return any(token in words or (token.endswith(ends) and not is_family(token)) for token in tokens)


def _words(text: str) -> list[str]:
    """Words without full stops; all capitals and all small letters become Capitalised."""
    local = text.partition("@")[0].replace(".", " ") if "@" in text else text
    words = [word.strip(".,;()'\"") for word in local.split()]
    plain = local.isupper() or local.islower()
    return [word.title() if plain and word.lower() not in PARTICLES else word for word in words if word]


def _without_titles(words: list[str]) -> list[str]:
    each = [name_words(language) for language in LISTED]
    skipped = titles().union(*(one.skipped | one.joins for one in each))
    return [word for word in words if word.lower() not in skipped]


def _ordered(words: list[str], title: str) -> Name:
    if len(words) < 2:
        return _single(words[0], title) if words else NOBODY
    first, last = words[0], words[-1]
    if is_given(last) and not is_given(first):
        return _name(words[1:], words[:1], title, certain=is_family(first) or not is_family(last))
    if not is_given(first) and is_family(first) and not is_family(last):
        return _name(words[1:], words[:1], title, certain=False)
    only_first_given = is_given(first) and not is_given(last)
    return _forward(words, title, certain=only_first_given or (is_family(last) and not is_family(first)))


def _single(word: str, title: str) -> Name:
    family = bool(title) or (is_family(word) and not is_given(word))
    return _name([], [word], title, certain=True) if family else _name([word], [], title, certain=is_given(word))


def _forward(words: list[str], title: str, *, certain: bool) -> Name:
    """Given names first; the family name begins at a particle ("van der Berg") or is the last word."""
    cut = next((place for place, word in enumerate(words) if place and word.lower() in PARTICLES), len(words) - 1)
    return _name(words[:cut], words[cut:], title, certain=certain)


def _name(given: list[str], family: list[str], title: str, *, certain: bool) -> Name:
    first, *rest = given or [""]
    return Name(first, " ".join(family), " ".join(rest), title, order_certain=certain, is_person=True)
