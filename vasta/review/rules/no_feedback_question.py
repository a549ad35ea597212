"""no-feedback-question: somebody complains or praises, and nobody asks how we could do better."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import complaints
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span; the list `phrases` holds the ways to ask for more."""
    if case.reply.content and not words.has(case.reply, "phrases") and _is_feedback(case, words):
        yield Span(suggest=lambda: (words.option("question"),))


def _is_feedback(case: Case, words: Words) -> bool:
    praises = words.has(case.message, "feelings-glad", "feelings-grateful")
    return praises or complaints.weight(case) >= words.option("least")
