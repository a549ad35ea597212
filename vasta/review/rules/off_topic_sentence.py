"""off-topic-sentence: the company's history, its awards, the weather: what nobody asked about."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review.asks.sense import Sense, sense
from vasta.review.case import Case
from vasta.review.kinds.limit import words_in
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per sentence of a well-known aside that shares no telling word with the message."""
    if case.message is None:
        return
    body = {one.start for one in case.reply.content if words_in(one) >= words.option("words")}
    seen: set[int] = set()
    asked = [sense(one, case.message.language) for one in case.message.content]
    for hit in words.hits(case.reply, "asides"):
        start = hit.sentence.start
        if start in body - seen and not _is_tied(sense(hit.sentence, case.language_read), asked):
            seen.add(start)
            yield Span(hit.sentence.start, hit.sentence.end)


def _is_tied(said: Sense, asked: list[Sense]) -> bool:
    """Do they share more than one telling word? “Our camp” alone ties nothing to a message about the camp."""
    return len(said.bases & frozenset().union(*(one.marks for one in asked))) > 1
