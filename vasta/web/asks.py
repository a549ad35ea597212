"""The customer's questions and requests, numbered across the messages that the reply answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from vasta.desk.known import BETWEEN


@dataclass(frozen=True)
class Ask:
    """One ask: its number on the page and its place in its message. answered None: nothing is written yet.

    corrected: an agent said so. probability: how likely it is open, by the reviewer alone; "" where nothing is written.
    pk: of the message, where the desk keeps it.
    """

    number: int
    kind: str
    text: str
    message: int
    start: int
    end: int
    answered: bool | None = None
    by: str = ""
    corrected: bool = False
    probability: str = ""
    pk: int = 0


@dataclass(frozen=True)
class Piece:
    """A stretch of a message's text; number: of the ask that it is."""

    text: str
    number: int | None = None


def asks_of(texts: Sequence[str], rows: Sequence[dict[str, Any]], reply: str | None = None) -> list[Ask]:
    """Asks by the offsets of the joined texts; reply None: they are only listed, not ticked."""
    found = sorted(rows, key=lambda row: row["start"])
    placed = [(row, *place(texts, row["start"])) for row in found]
    return [
        Ask(
            number=number,
            kind=row["kind"],
            text=row["text"],
            message=index,
            start=row["start"] - begin,
            end=min(row["end"] - begin, len(texts[index])),
            answered=None if reply is None else row["answered"],
            by=answer(row, reply or ""),
            corrected=reply is not None and row["corrected"],
            probability="" if reply is None else str(row["open_probability"]),
        )
        for number, (row, index, begin) in enumerate(placed, start=1)
    ]


def place(texts: Sequence[str], start: int) -> tuple[int, int]:
    """Which text an offset of the joined texts lies in, and where that text begins."""
    begin = 0
    for index, text in enumerate(texts):
        if start < begin + len(text) + BETWEEN or index == len(texts) - 1:
            return index, begin
        begin += len(text) + BETWEEN
    return 0, 0


def answer(row: dict[str, Any], reply: str) -> str:
    """The sentence of the reply that answers."""
    by = row.get("by")
    return reply[by["start"] : by["end"]] if by else ""


def pieces(text: str, asks: Sequence[Ask]) -> list[Piece]:
    """The text cut so that each ask stands alone; where two overlap the later one gives way."""
    cut, at = [], 0
    for ask in sorted(asks, key=lambda ask: ask.start):
        if ask.start < at:
            continue
        cut += [Piece(text[at : ask.start]), Piece(text[ask.start : ask.end], ask.number)]
        at = ask.end
    return [piece for piece in [*cut, Piece(text[at:])] if piece.text]
