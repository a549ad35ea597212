"""too-many-emoji: none in mails and letters; in a chat one, and none where the customer uses none."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import emoji
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """The first run of emoji beyond what is allowed; where the customer uses none, the first is `emoji-first`'s."""
    allowed = int(words.option("limit"))
    runs = list(emoji.runs(case.reply))
    if allowed and case.message is not None and not emoji.customers(case):
        runs, allowed = runs[1:], 0
    for start, end, count in runs:
        allowed -= count
        if allowed < 0:
            yield Span(start, end, suggest=lambda: ("",))
            return
