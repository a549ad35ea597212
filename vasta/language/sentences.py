"""Cut a stretch of text into sentences: our own rules, with each language's abbreviations as data.

A full stop ends no sentence after an abbreviation, an initial, an ordinal or inside a date or an address; a
line ends one unless the next line carries it on. One pass, constant work a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from vasta.language.entries import entries
from vasta.language.tokens import EMOJI

_CLOSE = r"[\"'”’»)\]]"
_MARK = re.compile(
    rf"(?P<mark>(?:[.!?…]++|(?P<picture>{EMOJI})){_CLOSE}{{0,3}}(?:[ \u00a0]?(?:{EMOJI})){{0,12}})"
    r"|(?P<line>[ \t]*+(?:\r\n|\r|\n))"
)
_BEFORE = 40  # the longest word looked at before a full stop
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_DATE = re.compile(r"\d{1,4}(?:[./-]\d{1,4})*")
_NUMBERED = re.compile(r"[\d+(#]|[A-Z]{1,5}[- ]?\d")
_NARROW, _WIDE = (
    50,
    100,
)  # a line is taken as wrapped by a program when the block's longest is as long as this


@cache
def _stops(code: str) -> tuple[frozenset[str], frozenset[str], frozenset[str], tuple[str, ...]]:
    lists = ("abbreviations", "abbreviations-ending", "abbreviations-before-number")
    never, ending, numbered = (frozenset(entries(code, name)) for name in lists)
    return never - ending, ending, numbered, entries(code, "month-beginnings")


def sentences(text: str, start: int, end: int, code: str) -> Iterator[tuple[int, int]]:
    """The sentences between start and end as code points of the text, white space trimmed, in order."""
    begin = start
    loose = text[start : start + 1].islower()
    width = None
    for found in _MARK.finditer(text, start, end):
        if found.lastgroup == "line":
            if width is None:
                width = max(map(len, re.split(r"[\r\n]", text[start:end])))
            ends = _line_ends(text, begin, found, end, width)
        else:
            ends = _mark_ends(text, begin, found, end, code, loose)
        if ends:
            yield from _trimmed(text, begin, found.end())
            begin = found.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _next(text: str, at: int, end: int) -> int:
    limit = min(end, at + 200)
    while at < limit and text[at].isspace():
        at += 1
    return at


def _line_ends(text: str, begin: int, found: re.Match[str], end: int, width: int) -> bool:
    """Does a sentence end with this line? Not where a program wrapped it, nor before a small letter."""
    after = _next(text, found.end(), end)
    last = text[found.start() - 1 : found.start()]
    if after >= end or last in ":;":
        return True
    if text[after].islower() or last == ",":
        return False
    line = max(text.rfind("\n", begin, found.start()), text.rfind("\r", begin, found.start()), begin - 1) + 1
    word = re.compile(r"\S{0,40}").match(text, after)
    wrapped = _NARROW <= width <= _WIDE and found.start() - line + 1 + (len(word[0]) if word else 0) > width
    return not wrapped


def _mark_ends(text: str, begin: int, found: re.Match[str], end: int, code: str, loose: bool) -> bool:
    mark = found["mark"]
    after = _next(text, found.end(), end)
    if after >= end:
        return True
    follower = text[after]
    if found["picture"]:
        return not follower.islower() and follower.isalnum() and after > found.end()
    if after == found.end():
        return _glued(text, begin, found, end)
    if mark[0] in "!?":
        return not (follower.islower() and mark[-1] in "\"'”’»)]") and text[found.start() - 1 : found.start()] != "("
    if mark.startswith(("..", "…")):
        return not follower.islower()
    word = text[max(begin, found.start() - _BEFORE) : found.start()].split()
    return _stop_ends(word[-1] if word else "", text[after : after + 12], code, loose, first=len(word) == 1)


def _glued(text: str, begin: int, found: re.Match[str], end: int) -> bool:
    """“kiitos.Odotan”: a space is missing when words stand on both sides and the second has a capital."""
    before, behind = (
        text[max(begin, found.start() - 3) : found.start()],
        text[found.end() : min(end, found.end() + 3)],
    )
    return len(behind) == 3 and before.isalpha() and before.islower() and behind.isalpha() and behind.istitle()


def _stop_ends(word: str, follower: str, code: str, loose: bool, first: bool) -> bool:
    """Does the full stop after `word` end a sentence, seen what follows?"""
    never, ending, numbered, months = _stops(code)
    bare = word.lstrip("([\"'”“„«").rpartition("/")[2]
    stopped = bare.lower() + "."
    capital, digit, small = follower[0].isupper(), follower[0].isdigit(), follower[0].islower()
    if _DATE.fullmatch(bare):
        return not (small or digit or first or follower.lower().startswith(months)) and follower[0] not in "–-"
    if stopped in ending:
        return capital
    if stopped in never or (stopped in numbered and _NUMBERED.match(follower)):
        return False
    if _INITIALS.fullmatch(bare) and bare not in {"I", "i"}:
        return not capital and not small
    if small:
        return loose or (len(bare) >= 5 and bare.replace("-", "").isalnum())
    return True
