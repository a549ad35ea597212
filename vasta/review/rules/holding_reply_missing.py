"""holding-reply-missing: the answer is nearly due, nobody writes it, and the customer has heard nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from vasta.review import waiting
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words

_DAY = timedelta(hours=24)


def check(case: Case, words: Words) -> Iterator[Span]:
    """One span in the last hours before the answer is due: `hours` of the 24 are over, in working days."""
    due = waiting.due(case, words)
    left = waiting.passed(waiting.now(case), due)
    if left and left <= _DAY - timedelta(hours=words.option("hours")) and not waiting.is_written(case):
        draft = str(words.option("draft"))
        yield Span(where="conversation", values={"left": left}, suggest=lambda: (draft,))
