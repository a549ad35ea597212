"""A date, day, time or duration found in a text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

WhenKind = Literal["date", "weekday", "relative", "duration", "clock", "range", "hours"]


@dataclass(frozen=True, slots=True)
class When:
    """One phrase of time.

    start, end: code points of the text. text: the phrase as written, with its deadline word.
    kind: what it rests on; "hours" is opening hours, "range" a stretch of named days.
    first, last: the day or days meant, where the text or `today` settles them; else None. A working
    day is Monday to Friday; public holidays are not known here.
    clock: the time of day, when one is named (the later end of a range).
    deadline: the phrase names the latest moment ("perjantaihin mennessä", "kahe päeva jooksul", "by").
    """

    start: int
    end: int
    text: str
    kind: WhenKind
    first: date | None
    last: date | None
    clock: time | None
    deadline: bool
