"""What a sentence puts in figures, in one shape, so that two sentences can be held against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from vasta.language import dates, facts
from vasta.language.dates import When

_LONGEST = 1000  # code points; longer “sentences” are data or hostile
_HOUR = re.compile(r"(?P<hour>\d{1,2})(?:[.:](?P<minutes>\d\d))?(?:\s?(?P<half>[ap])\.?m)?", re.IGNORECASE)
_LASTS = re.compile(r"(?P<numbers>\d+(?:\s?[-–]\s?\d+)?)\s+(?P<unit>[^\W\d_]+)")
_SPAN = re.compile(r"\d\s?[-–]\s?\d")
_UNIT_ROOT = 3  # letters: päivää, päivän, päivässä; day, days
_NOON = 12


class Value(NamedTuple):
    """start, end: code points of the sentence. kind: as of facts, or "date", "hours", "clock" or "duration"."""

    start: int
    end: int
    kind: str
    value: str
    text: str


def find(sentence: str, language: str, today: date | None) -> tuple[Value, ...]:
    """Facts, days, hours and durations of a sentence, each with a value that is equal where the thing is.

    today: settles days without a year; None leaves them out.
    """
    if len(sentence) > _LONGEST or not any(sign.isdigit() for sign in sentence):
        return ()
    stated = [Value(one.start, one.end, one.kind, one.value, one.text) for one in facts.find(sentence, language)]
    times = [value for when in dates.find(sentence, language, today) for value in _of_time(when)]
    return (*stated, *(one for one in times if not any(a.start < one.end and one.start < a.end for a in stated)))


def _of_time(when: When) -> Iterator[Value]:
    place = (when.start, when.end)
    lasts = _LASTS.search(when.text)
    if when.kind == "hours" or (when.clock and (when.kind == "range" or _SPAN.search(when.text))):
        yield Value(*place, "hours", _hours(when.text), when.text)
    elif when.kind == "duration" and lasts:
        numbers = re.sub(r"\s?[-–]\s?", "–", lasts["numbers"])
        yield Value(*place, "duration", f"{numbers} {lasts['unit'][:_UNIT_ROOT].lower()}", when.text)
    elif when.kind == "date" and when.first and when.first == when.last:
        yield Value(*place, "date", when.first.isoformat(), when.text)
    elif when.kind == "clock" and when.clock:
        yield Value(*place, "clock", when.clock.isoformat("minutes"), when.text)


def _hours(text: str) -> str:
    """“9–17”, “9.00–17.00”, “9 am to 5 pm” and “9–5” are one."""
    found: list[str] = []
    before = 0
    for match in _HOUR.finditer(text):
        hour = int(match["hour"])
        later = (match["half"] or "").lower() == "p" or (not match["half"] and hour < before <= _NOON)
        hour += _NOON if later and hour < _NOON else 0
        found.append(f"{hour}:{match['minutes'] or '00'}")
        before = hour
    return "–".join(found)
