"""Lengths of time and days in the words of a language: “2 tuntia 10 minuuttia”, “20.11.”; data in lengths.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

_UNITS = {"days": 86_400, "hours": 3600, "minutes": 60, "seconds": 1}
_COARSE = 2  # from two of a unit on the next smaller one is left out where it would be hours or seconds
_FINE = frozenset({"hours", "seconds"})


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(files("vasta.review").joinpath("lengths.toml").read_text(encoding="utf-8"))


def length(time: timedelta, ui: str, form: str = "") -> str:
    """Two units at most, rounded down. form: "genitive", or "" for “has waited …” (lengths.toml)."""
    words = _data()[ui][form or "plain"]
    told: list[tuple[int, str]] = []
    left = max(0, int(time.total_seconds()))
    for unit, size in _UNITS.items():
        count, left = divmod(left, size)
        if count and not (unit in _FINE and told and told[-1][0] >= _COARSE):
            told.append((count, words[unit][count != 1]))
        elif told:
            break
    shown = told[:2] or [(0, words["seconds"][1])]
    return " ".join(f"{count} {word}" for count, word in shown)


def day(when: date, ui: str) -> str:
    """Day and month."""
    data = _data()[ui]
    name = data["months"][when.month - 1] if data["months"] else ""
    return str(data["day"]).format(day=when.day, month=when.month, name=name)
