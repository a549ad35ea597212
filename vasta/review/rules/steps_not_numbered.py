"""steps-not-numbered: three or more things to do, one after another, without numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from vasta.review import steps
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per stretch of steps without numbers, and per sentence that tells steps without commands."""
    taken = set()
    for run in steps.find(case, frozenset(words.option("leads")), frozenset(words.option("before"))):
        if run.count >= words.option("steps") and not run.numbered:
            yield Span(run.start, run.end, values={"count": str(run.count)})
            taken.add(run.start)
    yield from _told(case, words, taken)


def _told(case: Case, words: Words, taken: set[int]) -> Iterator[Span]:
    """Sentences of the body with words of order and verbs that command nobody: passives and infinitives."""
    ordered = {hit.sentence.start for hit in words.hits(case.reply, "sequence")}
    body = {one.start for block in case.reply.paragraphs() for one in block.sentences}
    told = [hit.sentence for hit in words.hits(case.reply, "told")] if ordered & body - taken else []
    counts = Counter(one.start for one in told)
    for sentence in {one.start: one for one in told if one.start in ordered & body - taken}.values():
        if counts[sentence.start] >= words.option("steps"):
            yield Span(sentence.start, sentence.end, values={"count": str(counts[sentence.start])})
