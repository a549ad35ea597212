"""long-steps-without-link: instructions of some length and no link to them."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Kind
from vasta.review import steps
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span over the first long stretch of steps, where the reply has no link."""
    if any(word.kind is Kind.LINK for one in case.reply.sentences for word in one.words):
        return
    for run in steps.find(case, frozenset(words.option("leads")), frozenset(words.option("before"))):
        size = len(case.reply.text[run.start : run.end].split())
        if run.count >= words.option("steps") and size >= words.option("words"):
            yield Span(run.start, run.end, values={"count": str(run.count)})
            return
