"""guess-marker: the reply guesses at the customer's case and does not ask whether the guess is right."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Sentence
from vasta.review import doubts, times
from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per guess; what will happen, and when, is an estimate and no guess."""
    for hit in doubts.alone(case, words, "phrases"):
        if not _is_estimate(case, hit.sentence):
            yield phrases.span(hit)


def _is_estimate(case: Case, sentence: Sentence) -> bool:
    """Does the sentence say when something will be, and nothing of what has been?"""
    return not any("past" in word.tags for word in sentence.words) and times.is_told(case, [sentence])
