"""unsure-but-sent: the writer doubts the answer, and nobody is to check it."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import doubts
from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per doubt."""
    yield from map(phrases.span, doubts.alone(case, words, "phrases"))
