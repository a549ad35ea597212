"""Dates, sums and times in the shapes people write them; two shapes of one kind in a reply are a mix.

The shapes are data: option `shapes` of the card, a table a kind ("date", "sum", "clock") of style = expression, and
option `write`, a template a style, filled with the expression's groups.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from vasta.language.words import Block, Sentence

_LONGEST = 1000  # code points; longer “sentences” are data or hostile
_DIGIT = re.compile(r"\d")  # every date, sum and time has one


class Shape(NamedTuple):
    """One date, sum or time: start and end are code points of the whole text."""

    start: int
    end: int
    style: str
    parts: Mapping[str, str]


def find(sentences: Iterator[Sentence], styles: Mapping[str, str]) -> list[Shape]:
    """Everything written in one of the styles, in order; what stands in brackets is an aside and left out."""
    found = [
        Shape(one.start + match.start(), one.start + match.end(), style, _parts(match))
        for one in sentences
        if len(one.text) <= _LONGEST and _DIGIT.search(one.text)
        for style, expression in styles.items()
        for match in _compiled(expression).finditer(one.text)
        if one.text.count("(", 0, match.start()) <= one.text.count(")", 0, match.start())
    ]
    return sorted(found)


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)


def _parts(match: re.Match[str]) -> dict[str, str]:
    return {name: value for name, value in match.groupdict().items() if value}


def rewritten(shape: Shape, template: str, months: tuple[str, ...]) -> str | None:
    """The same in another style's words; None where it lacks something (a year) that the style has."""
    parts = dict(shape.parts)
    name = parts.get("month", "").lower()
    if name:
        parts["m"] = next((str(at + 1) for at, month in enumerate(months) if name.startswith(month[:4].lower())), "")
    if parts.get("m", "").isdigit() and 0 < int(parts["m"]) <= len(months):
        parts.update(m=str(int(parts["m"])), mm=parts["m"].zfill(2), month=months[int(parts["m"]) - 1])
    if "d" in parts:
        parts.update(d=str(int(parts["d"])), dd=parts["d"].zfill(2))
    try:
        return template.format_map(parts)
    except KeyError:
        return None


def spoken(blocks: tuple[Block, ...]) -> Iterator[Sentence]:
    """The sentences of some blocks."""
    return (sentence for block in blocks for sentence in block.sentences)
