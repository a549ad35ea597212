"""all-answers-needed-not-said: several questions, and no word that every one must be answered."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import questions
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span: the sentence that is missing."""
    asked = questions.find(case)
    if len(asked) >= words.option("questions") and not words.has(case.reply, "all"):
        yield Span(values={"count": str(len(asked))})
