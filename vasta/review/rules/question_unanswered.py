"""question-unanswered: the message asks, and no sentence of the reply answers; the ledger of asks says so."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review.asks import left_open
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span of the message per question that is open with the card's probability."""
    yield from left_open(case, "question", words.option("open"))
