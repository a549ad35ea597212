"""A name in its place in a text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """start, end: code points of the text given. text: the name as written, without title or greeting."""

    start: int
    end: int
    text: str
