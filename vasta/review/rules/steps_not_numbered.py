"""steps-not-numbered: three or more things to do, one after another, without numbers."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import steps
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per stretch of steps without numbers."""
    for run in steps.find(case, frozenset(words.option("leads")), frozenset(words.option("before"))):
        if run.count >= words.option("steps") and not run.numbered:
            yield Span(run.start, run.end, values={"count": str(run.count)})
