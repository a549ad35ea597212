"""instructions-too-long: more steps than anybody keeps in mind, or a step that takes two breaths."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Zone
from vasta.review import steps
from vasta.review.case import Case
from vasta.review.kinds.limit import words_in
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span over a list of too many steps, else one per step that is too long."""
    items = case.reply.read.zone(Zone.LIST)
    if not items:
        return
    for run in steps.find(case, frozenset(words.option("leads")), frozenset(words.option("before"))):
        inside = [one for one in items if run.start <= one.start < run.end]
        if len(inside) > words.option("steps") and run.count * 2 > len(inside):
            yield Span(run.start, run.end, values={"count": str(len(inside))})
        elif run.count > 1:
            for one in inside:
                size = max((words_in(sentence) for sentence in one.sentences), default=0)
                if size > words.option("words"):
                    yield Span(one.sentences[0].start, one.sentences[-1].end, values={"count": str(size)})
