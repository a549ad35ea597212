"""questions-not-numbered: several questions to the customer without numbers."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import questions
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span from the first to the last of them; their list items' marks included."""
    asked = [one for one in questions.find(case) if not one.numbered]
    if len(asked) >= words.option("questions"):
        start = asked[0].block.start if asked[0].block.zone == "list" else asked[0].sentence.start
        yield Span(start, asked[-1].sentence.end, values={"count": str(len(asked))})
