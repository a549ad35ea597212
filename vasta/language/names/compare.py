"""Are two names of one person? Case, diacritics and nicknames do not matter; a wrong letter is told apart."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import cache
from typing import Literal

from vasta.language.entries import LISTED, entries
from vasta.language.names.known import families, given, is_given
from vasta.language.names.parts import split
from vasta.language.slips import one_slip

Relation = Literal["same", "nickname", "misspelt", "different"]
RANK: tuple[Relation, ...] = ("same", "nickname", "misspelt", "different")
LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "’": "'"})


def same(a: str, b: str) -> bool:
    """May both be one person? "Virtanen" and "Maija Virtanen", "Kati" and "Katariina"; not Maria, Marja."""
    return relation(a, b) in {"same", "nickname"}


def misspelt(a: str, b: str) -> bool:
    """Is one the other with a letter wrong ("Virtnen", "Virtanen"), and not a name of its own?"""
    return relation(a, b) == "misspelt"


def relation(a: str, b: str) -> Relation:
    """How two names go together, full or in part, in any order of their words; titles do not count.

    Each word of the shorter name is held against its best match in the longer; the worst of these counts.
    """
    shorter, longer = sorted((_words(a), _words(b)), key=len)
    if not shorter:
        return "different"
    return max((min((_of_words(one, other) for other in longer), key=RANK.index) for one in shorter), key=RANK.index)


def _words(name: str) -> list[str]:
    parts = split(name)
    return f"{parts.given} {parts.middle} {parts.family}".split()


def _of_words(a: str, b: str) -> Relation:
    one, other = _folded(a), _folded(b)
    if one == other:
        return "same"
    if _goes_by(one, other):
        return "nickname"
    if _known(a) and _known(b):
        return "different"
    if given(a) and given(a) == given(b):
        return "same"
    return "misspelt" if _near(one, other) else "different"


def _folded(name: str) -> str:
    """In small letters without diacritics: "Õie" -> "oie"."""
    apart = unicodedata.normalize("NFKD", name.casefold().translate(LETTERS))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _known(name: str) -> bool:
    return is_given(name) or name.lower() in families()


def _goes_by(a: str, b: str) -> bool:
    """A nickname, an initial ("M.") or a part of a double name ("Anna", "Anna-Maija")."""
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return b in _nicknames()[a] or a in _nicknames()[b] or a in b.split("-") or b in a.split("-")


@cache
def _nicknames() -> defaultdict[str, set[str]]:
    """For each full name the shorter ones that its bearers go by."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in (line for language in LISTED for line in entries(language, "nicknames")):
        full, *short = map(_folded, line.split())
        found[full].update(short)
    return found


def _near(a: str, b: str) -> bool:
    """Is one letter wrong, missing, too many or swapped? Names of two letters are never near."""
    if min(len(a), len(b)) < 3 or abs(len(a) - len(b)) > 1:
        return False
    if min(len(a), len(b)) == 3 and a[0] != b[0]:
        return False
    return a == b or one_slip(a, b)
