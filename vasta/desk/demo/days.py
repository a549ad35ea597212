"""The demo's days are counted from now, so that its clocks are alive whenever it is filled."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from vasta.desk.clock import SATURDAY

Day = TypeVar("Day", date, datetime)

WHEN = re.compile(r"(?:(\d+)d)?\s*(?:([+-])(\d+):(\d\d))?")
SLOT = re.compile(r"\{(on|by|date|month):([+-]?\d+)\}(\.?)")


@cache
def calendar() -> dict[str, dict[str, Any]]:
    """How days are written, by language."""
    return tomllib.loads(files("vasta.desk.demo").joinpath("calendar.toml").read_text(encoding="utf-8"))


def moment(when: str, now: datetime) -> datetime:
    """A moment of the story: "2d +0:40" is two working days back and then 40 minutes on; "-0:05" is just now.

    Raises ValueError for anything else, and for a moment that is still to come.
    """
    found = WHEN.fullmatch(when.strip())
    if found is None or not when.strip():
        raise ValueError(f"{when!r} is no moment; write it as 2d +0:40 or -0:05")
    sign = -1 if found[2] == "-" else 1
    at = shifted(now, -int(found[1] or 0)) + sign * timedelta(hours=int(found[3] or 0), minutes=int(found[4] or 0))
    if at > now:
        raise ValueError(f"{when!r} is still to come")
    return at


def shifted(day: Day, working_days: int) -> Day:
    """The date or datetime so many working days on (negative: back)."""
    step = timedelta(days=1 if working_days > 0 else -1)
    while working_days:
        day += step
        working_days -= 0 if day.weekday() >= SATURDAY else step.days
    return day


def dated(text: str, language: str, today: date) -> str:
    """The text with its days filled in: {on:2}, {by:2}, {date:-3} (working days) and {month:-1} (months)."""

    def written(slot: re.Match[str]) -> str:
        number = int(slot[2])
        if slot[1] == "month":
            return str(calendar()[language]["months"][(today.month - 1 + number) % 12]) + slot[3]
        day = in_words(slot[1], shifted(today, number), language)
        return day if day.endswith(".") else day + slot[3]  # "27.11." ends a sentence by itself

    return SLOT.sub(written, text)


def in_words(how: str, day: date | datetime, language: str, **more: str) -> str:
    """A day as the calendar's pattern `how` writes it."""
    words = calendar()[language]
    clock = {"hour": f"{day.hour}", "minute": f"{day.minute:02}"} if isinstance(day, datetime) else {}
    pattern: str = words[how]
    return pattern.format(
        day=day.day,
        number=day.month,
        year=day.year,
        month=words["months"][day.month - 1],
        on_day=words["on_days"][day.weekday()],
        by_day=words["by_days"][day.weekday()],
        **clock,
        **more,
    )
