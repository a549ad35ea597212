"""no-time-commitment: something is open on our side and no day or hour says when the customer hears of it."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import pending
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One span, the last sentence left open, where the reply has no vague time either (that is `vague-time`'s)."""
    left = pending.without_time(case)
    if left and not words.has(case.reply, "vague"):
        sentence = left[-1].sentence
        yield Span(sentence.start, sentence.end)
