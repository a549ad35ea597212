"""The smallest pieces of time in a text: "torstaina", "27.11.", "klo 12"; joins.py puts them together."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, time

from vasta.language.dates.grammar import Grammar, Pattern, Values
from vasta.language.dates.resolve import days

WORD = re.compile(r"\w+")
WORD_BEFORE = re.compile(r"(\w+)[\W_]{0,2}\Z")
WORD_AFTER = re.compile(r"\s?(\w+|[€$£%])")


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece as matched. ranged: a clock range ("10–15"); weekday: 1–7 when one is named."""

    start: int
    end: int
    kind: str
    first: date | None = None
    last: date | None = None
    clock: time | None = None
    ranged: bool = False
    weekday: int = 0
    weak: bool = False
    often: bool = False
    deadline: bool = False


def atoms(text: str, rules: Grammar, today: date | None) -> list[Atom]:
    """Pieces that do not overlap, the longest chosen, in the order of the text."""
    return _longest(_matches(text, rules, today))


def _matches(text: str, rules: Grammar, today: date | None) -> Iterator[Atom]:
    found = [(*word.span(), word[0].lower()) for word in WORD.finditer(text)]
    words = {written for _, _, written in found}
    possible: dict[str, list[Pattern]] = {}
    for start, end, written in found:
        first = "0" if written[0].isdigit() else written
        if first in rules.patterns and first not in possible:
            possible[first] = [one for one in rules.patterns[first] if not any(map(words.isdisjoint, one.needs))]
        sign = " " if text[end : end + 1].isspace() else text[end : end + 1]
        for pattern in possible.get(first, ()):
            match = pattern.regex.match(text, start) if not pattern.then or sign in pattern.then else None
            if match and not _is_something_else(text, match, rules):
                with suppress(ValueError, OverflowError):  # a day that no calendar has: 31.2.
                    yield _atom(match, pattern, pattern.values(match, rules.words), today)


def _atom(match: re.Match[str], pattern: Pattern, values: Values, today: date | None) -> Atom:
    first, last = days(pattern.resolve, values, None if pattern.often else today) or (None, None)
    return Atom(
        *match.span(),
        kind=pattern.kind,
        first=first,
        last=last,
        clock=_clock(values),
        ranged="hour2" in values,
        weekday=int(values.get("weekday", "0")),
        weak=pattern.weak,
        often=pattern.often,
        deadline=pattern.deadline,
    )


def _is_something_else(text: str, match: re.Match[str], rules: Grammar) -> bool:
    """Does a word beside the number say that it is a version, a section, a price …?"""
    phrase = match[0]
    if phrase[0].isdigit():
        before = WORD_BEFORE.search(text, max(0, match.start() - 24), match.start())
        if before and before[1].lower() in rules.not_after:
            return True
    after = WORD_AFTER.match(text, match.end()) if phrase[0].isdigit() or phrase[-1].isdigit() else None
    return bool(after and after[1].lower() in rules.not_before)


def _clock(values: Values) -> time | None:
    last = "2" if "hour2" in values else ""
    if "hour" not in values:
        return None
    hour = int(values["hour" + last])
    half = values.get("half" + last)
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour % 24, int(values.get("minute" + last, "0")))


def _longest(found: Iterable[Atom]) -> list[Atom]:
    kept: list[Atom] = []
    starts: list[int] = []
    for atom in sorted(found, key=lambda each: (each.start - each.end, each.weak, each.start)):
        place = bisect(starts, atom.start)
        free_before = place == 0 or kept[place - 1].end <= atom.start
        if free_before and (place == len(kept) or kept[place].start >= atom.end):
            kept.insert(place, atom)
            starts.insert(place, atom.start)
    return kept
