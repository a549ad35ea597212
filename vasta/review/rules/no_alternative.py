"""no-alternative: a request is refused, and nothing else is offered."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import refusals
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """The first sentence that refuses; none where the reply does what was asked all the same."""
    refused = refusals.find(case)
    if not refused or words.has(case.reply, "granted"):
        return
    idle = {hit.sentence.start for hit in words.hits(case.reply, "demands", "closings")}
    if not _is_an_aside(case, {hit.sentence.start for hit in refused} | idle) and not refusals.offers(case, idle):
        sentence = refused[0].sentence
        yield Span(sentence.start, sentence.end)


def _is_an_aside(case: Case, negative: set[int]) -> bool:
    """Is every ask of the message answered elsewhere? Then the refusal is a mere note beside the answer."""
    if not case.asks or any(not ask.answered or (ask.by and ask.by[0] in negative) for ask in case.asks):
        return False
    return all(ask.by for ask in case.asks) or case.reply.has("done")
