"""too-many-emoji: none in mails and letters; in a chat one, and none where the customer uses none."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import emoji
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per run of emoji beyond what is allowed."""
    allowed = int(words.option("limit"))
    if case.message is not None:
        allowed = min(allowed, emoji.customers(case))
    for start, end, count in emoji.runs(case.reply):
        allowed -= count
        if allowed < 0:
            yield Span(start, end, suggest=lambda: ("",))
