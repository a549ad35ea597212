"""What every kind of archive becomes: rows, each a case of the public contract or the reason why it is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

LONGEST = 10_000_000
"""Bytes of one row; a longer one is reported and passed over without being held in memory."""


class BadArchive(ValueError):
    """An archive as a whole cannot be read; the message names it, the place and what to do."""


@dataclass(frozen=True, slots=True)
class Row:
    """One reply of an archive. place: file and line (or number) for people. at: how far its file is read, in bytes.

    case: as in docs/cases-and-reports.md, besides `received_at`, when the customer wrote. error: why there is none.
    """

    place: str
    at: int
    case: Mapping[str, Any] = field(default_factory=dict)
    error: str = ""


class Source(Protocol):
    """An archive: its files, their size in bytes, for the progress, and its rows in an order that stays the same."""

    size: int

    @property
    def files(self) -> Sequence[Path]:
        """What is read: a changed file is another archive."""
        ...

    def rows(self) -> Iterator[Row]:
        """Every row; a broken one has its error and ends nothing. Raises BadArchive."""
        ...
