"""robotic-phrase: words that a machine could have sent; whoever asks whether the letter came is told so."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per phrase, unless the customer asked for a confirmation of receipt."""
    if not words.has(case.message, "asked"):
        yield from phrases.check(case, words)
