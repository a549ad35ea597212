"""missing-thanks: a first reply that opens without a thank-you for the contact; in a complaint regret will do."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review.case import Case
from vasta.review.kinds.limit import words_in
from vasta.review.report import Span
from vasta.review.words import Words

_EXCLAMATION = 2
"""Words; “Totta kai!” is not one of the first sentences."""


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span where the first sentences hold neither thanks nor, say, an apology."""
    if not case.is_first_reply or not words.option("asked"):
        return
    content = [one.start for one in case.reply.content if words_in(one)]
    full = [one.start for one in case.reply.content if words_in(one) > _EXCLAMATION]
    count = words.option("sentences")
    last = max((*content[:count], *full[:count]), default=-1)
    first = [one for one in case.reply.sentences if one.start <= last]
    if content and not case.reply.has(*words.card.options["lists"], among=first):
        yield Span()
