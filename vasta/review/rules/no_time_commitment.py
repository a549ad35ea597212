"""no-time-commitment: something is open on our side and no day or hour says when the customer hears of it."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import pending
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One span, the last sentence left open, where the reply has no vague time either (that is `vague-time`'s).

    What we do with every such case leaves nothing of this one open: “complaints are dealt with one by one”.
    """
    general = {hit.sentence.start for hit in words.hits(case.reply, "generic-answer/generic")}
    left = [hit for hit in pending.without_time(case) if hit.sentence.start not in general]
    if left and not words.has(case.reply, "vague"):
        sentence = left[-1].sentence
        yield Span(sentence.start, sentence.end)
