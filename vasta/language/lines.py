"""The lines of a text and the parts made of them, with where they stand."""

from __future__ import annotations

import re
from typing import NamedTuple

from vasta.language.words import Zone

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")


class Line(NamedTuple):
    """A line: number from 0, its code points in the text without the line end, and its text."""

    number: int
    start: int
    end: int
    text: str

    @property
    def filled(self) -> bool:
        """Has it anything but white space?"""
        return bool(self.text) and not self.text.isspace()

    @property
    def first(self) -> int:
        """Where its first sign that is not white space stands in the text."""
        return self.end - len(self.text.lstrip())

    @property
    def last(self) -> int:
        """Where its last sign that is not white space ends in the text."""
        return self.start + len(self.text.rstrip())


class Part(NamedTuple):
    """A block before its sentences are cut: code points of the whole text; its own words start at `body`."""

    start: int
    end: int
    zone: Zone
    body: int


def part(zone: Zone, some: list[Line]) -> list[Part]:
    """The lines as one part without the blank ones at its ends; none where all are blank."""
    filled = [line for line in some if line.filled]
    if not filled:
        return []
    return [Part(filled[0].first, filled[-1].last, zone, filled[0].first)]


def lines(text: str) -> list[Line]:
    """Every line of the text; \\r\\n, \\r and \\n end one. An empty text has none."""
    found: list[Line] = []
    at = 0
    while at < len(text):
        match = _LINE.match(text, at)
        if match is None:  # cannot be: the expression fits anything
            break
        found.append(Line(len(found), match.start(), match.end(1), match[1]))
        at = match.end()
    return found
