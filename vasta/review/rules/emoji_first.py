"""emoji-first: we use an emoji though the customer has used none in this conversation."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import emoji
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, _words: Words) -> Iterator[Span]:
    """The first run of emoji, where the customer has used none."""
    runs = list(emoji.runs(case.reply))
    if runs and not emoji.customers(case):
        start, end, _ = runs[0]
        yield Span(start, end, suggest=lambda: ("",))
