"""assumes-too-much: words that take for granted what the customer knows or finds easy."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per word or phrase; a friendly yes (“tietysti voit”) and words of sympathy take nothing for granted."""
    hits = words.hits(case.reply, "phrases")
    if not hits:
        return
    friendly = {hit.sentence.start for hit in words.hits(case.reply, "friendly", "regrets")}
    for hit in hits:
        if hit.sentence.start not in friendly and not case.reply.is_quoted(hit.start):
            yield phrases.span(hit)
