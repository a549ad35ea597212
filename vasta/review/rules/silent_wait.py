"""silent-wait: while a chat customer waited, nothing was said for longer than the limit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from vasta.review import part, waiting
from vasta.review.case import Case
from vasta.review.conversation import Turn
from vasta.review.report import Span
from vasta.review.words import Words

_LONGEST_HOLD = 25  # words; a longer turn says more than that we are looking


def check(case: Case, words: Words) -> Iterator[Span]:
    """One span with the longest silence, where any was longer than `limit` seconds; offers a line to hold with."""
    limit = timedelta(seconds=words.option("limit"))
    longest = max(_silences(case, words), default=limit)
    if longest > limit:
        line = str(words.option("line"))
        yield Span(where="conversation", values={"waited": longest, "limit": limit}, suggest=lambda: (line,))


def _silences(case: Case, words: Words) -> Iterator[timedelta]:
    """Each silence while the customer waits: it begins with their message or with our word that we are looking."""
    start: datetime | None = None
    for turn in case.turns:
        if turn.sender == "customer":
            start = start or turn.at
            continue
        yield waiting.passed(start, turn.at)
        start = turn.at if start and _holds(turn, case, words) else None
    if waiting.goes_on(case):
        yield waiting.passed(start, waiting.now(case))


def _holds(turn: Turn, case: Case, words: Words) -> bool:
    said = part.known(turn.text, case.language_read)
    return len(said.words) <= _LONGEST_HOLD and words.has(said, "holds")
