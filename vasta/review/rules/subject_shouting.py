"""subject-shouting: words in capitals or exclamation marks in a subject of our own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from vasta.review.capitals import Capitals
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.subjects import is_answer, words_of
from vasta.review.words import Words


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span over the shouted words and one per run of marks; the customer's own subject is left alone."""
    subject = case.subject or ""
    if is_answer(subject):
        return
    capitals = Capitals(case, words.option("letters"))
    shouted = [word for word in words_of(case) if capitals.shouted(word)]
    if shouted:
        yield Span(shouted[0].start, shouted[-1].end, "subject")
    for match in _compiled(words.option("marks")).finditer(subject):
        if not shouted or match.start() > shouted[-1].end:
            yield Span(match.start(), match.end(), "subject")
