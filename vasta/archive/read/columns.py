"""Rows of a table (CSV, Parquet) as cases: which column holds what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any

from vasta.archive.read.row import BadArchive

COLUMNS = ("id", "language", "channel", "subject", "message", "reply", "customer", "agent", "organisation",
           "written_at", "received_at", "first_reply")  # fmt: skip
"""What a table may hold; `reply` it must."""
_CODES = frozenset({"language", "channel", "first_reply"})


class Columns:
    """Which column of a table holds each thing; `named`: where it is not called as in COLUMNS."""

    def __init__(self, present: Iterable[str], named: Mapping[str, str], place: str) -> None:
        there = list(present)
        wanted = {name: named.get(name, name) for name in COLUMNS}
        for name, column in wanted.items():
            if (name in named or name == "reply") and column not in there:
                raise BadArchive(_missing(name, column, there, place))
        self._of = {name: column for name, column in wanted.items() if column in there}

    @property
    def used(self) -> list[str]:
        """The table's columns that hold something we know."""
        return list(dict.fromkeys(self._of.values()))

    def case(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """A row as a case; empty cells are left out, but for the subject, which may be empty."""
        cells = {name: row.get(column) for name, column in self._of.items()}
        case = {name: value for name, value in cells.items() if value not in (None, "") or name in {"reply", "subject"}}
        agent = {"name": _text(case.pop("agent", "")), "organisation": _text(case.pop("organisation", ""))}
        if any(agent.values()):
            case["agent"] = agent
        if "customer" in case:
            case["customer"] = {"name": _text(case["customer"])}
        if "id" in case:
            case["id"] = _text(case["id"])
        for name in _CODES & case.keys():
            case[name] = _code(case[name])
        return {name: value.isoformat() if isinstance(value, date) else value for name, value in case.items()}


def _code(value: Any) -> Any:
    """A word from a closed set as the case spells it: spreadsheets write “Email” and “TRUE”."""
    word = value.strip().lower() if isinstance(value, str) else value
    return {"true": True, "false": False}.get(word, word)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else str(value)


def _missing(name: str, column: str, there: list[str], place: str) -> str:
    near = get_close_matches(column, there, n=1, cutoff=0.5)
    hint = f"; perhaps --column {name}={near[0]}" if near else f"; name it with --column {name}=…"
    return f"{place}: there is no column {column!r}{hint}. Columns: {', '.join(there) or 'none'}"
