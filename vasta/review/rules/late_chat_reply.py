"""late-chat-reply: a customer's chat message had neither an answer nor a “still looking” in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from vasta.review import waiting
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One span with the longest wait, where any message of the customer waited longer than `limit` seconds."""
    limit = timedelta(seconds=words.option("limit"))
    longest = max((one.length for one in waiting.waits(case)), default=limit)
    if longest > limit:
        yield Span(where="conversation", values={"waited": longest, "limit": limit})
