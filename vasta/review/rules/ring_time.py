"""ring-time: the telephone rang longer than the limit before it was answered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One span where the caller's clock tells of more than `limit` seconds."""
    clock, limit = case.conversation.clock, timedelta(seconds=words.option("limit"))
    rang = timedelta(seconds=clock.ring_seconds or 0) if clock else timedelta(0)
    if rang > limit:
        yield Span(where="conversation", values={"rang": rang, "limit": limit})
