"""request-unaddressed: the message wants something done, and the reply neither does, promises nor refuses it."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review.asks import left_open
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span of the message per request that is open with the card's probability."""
    yield from left_open(case, "request", words.option("open"))
