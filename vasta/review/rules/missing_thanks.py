"""missing-thanks: a first reply that opens without a thank-you for the contact; in a complaint regret will do."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span where the first sentences hold neither thanks nor, say, an apology."""
    if not case.is_first_reply or not words.option("asked"):
        return
    said = [one for one in case.reply.sentences if any(word.kind == "word" for word in one.words)]
    body = [one for one in said if one in case.reply.content][: words.option("sentences")]
    if body and not case.reply.has(*words.card.options["lists"], among=(said[0], *body)):
        yield Span()
