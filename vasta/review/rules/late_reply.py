"""late-reply: the customer's message has waited for its answer longer than it should."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import waiting
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One span with how late it is: after the caller's `due_at`, else after `days` working days."""
    late = waiting.passed(waiting.due(case, words), waiting.now(case))
    if late:
        yield Span(where="conversation", values={"late": late})
