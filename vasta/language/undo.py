"""Slips of the fingers undone: every string one slip away from a word, and how much that kind of slip tells.

The scale is that of the lists of frequent forms: ten more is ten times as likely.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from vasta.language.entries import entries

SWAPPED, DOUBLED, MISSING, EXTRA, NEIGHBOUR, OTHER = 12.0, 12.0, 6.0, 5.0, 8.0, 0.0
_FIRST = -8.0  # the first letter is seldom wrong
_REACH = 1.6  # keys, between the middles of neighbours


def slips(word: str, language: str) -> Iterator[tuple[str, float]]:
    """Every string one letter more, less, other or swapped, with what the kind of slip tells. word: small letters."""
    letters, near = _letters(language), _near(language)
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        first = _FIRST if at == 0 else 0.0
        beside = head[-1:] + tail[:1]
        if len(tail) > 1 and tail[0] != tail[1]:
            yield head + tail[1] + tail[0] + tail[2:], SWAPPED + first
        if tail:
            yield head + tail[1:], _extra(head[-1:], tail, near) + first
            yield from (
                (head + letter + tail[1:], near.get((tail[0], letter), OTHER) + first)
                for letter in letters
                if letter != tail[0]
            )
        yield from ((head + letter + tail, (DOUBLED if letter in beside else MISSING) + first) for letter in letters)


def likely(word: str, language: str) -> Iterator[tuple[str, float]]:
    """The commonest of these alone: swapped, doubled and undoubled letters, and those written for each other."""
    pairs = _pairs(language)
    for at, letter in enumerate(word):
        head, tail = word[:at], word[at + 1 :]
        yield word[: at + 1] + word[at:], DOUBLED
        if tail and tail[0] == letter:
            yield head + tail, DOUBLED
        elif tail:
            yield head + tail[0] + letter + tail[1:], SWAPPED
        yield from ((head + other + tail, tells) for other, tells in pairs.get(letter, ()))


def _extra(before: str, tail: str, near: dict[tuple[str, str], float]) -> float:
    """A letter too many: doubled, or struck together with the one beside it."""
    if tail[0] == before or tail[:1] == tail[1:2]:
        return DOUBLED
    touched = any((tail[0], letter) in near for letter in before + tail[1:2])
    return NEIGHBOUR - 1 if touched else EXTRA


@cache
def _letters(language: str) -> str:
    return "".join(sorted({letter for line in _rows(language) for letter in line}))


@cache
def _near(language: str) -> dict[tuple[str, str], float]:
    """Letters written for each other and how much that tells: keys side by side, and what is listed."""
    places = {letter: (row, at + row / 2) for row, line in enumerate(_rows(language)) for at, letter in enumerate(line)}
    found = {
        (one, other): NEIGHBOUR
        for one, (row, at) in places.items()
        for other, (other_row, other_at) in places.items()
        if one != other and abs(row - other_row) + abs(at - other_at) < _REACH
    }
    for line in entries(language, "near-letters"):
        one, other, tells = line.split()
        found[one, other] = found[other, one] = max(float(tells), found.get((one, other), 0.0))
    return found


@cache
def _pairs(language: str) -> dict[str, list[tuple[str, float]]]:
    """Each letter's neighbours and what it is written for."""
    found: dict[str, list[tuple[str, float]]] = {}
    for (one, other), tells in _near(language).items():
        if tells >= NEIGHBOUR:
            found.setdefault(one, []).append((other, tells))
    return found


@cache
def _rows(language: str) -> tuple[str, ...]:
    """The rows of the keyboard from top to bottom."""
    return tuple(line.split()[1] for line in entries(language, "keyboard"))
