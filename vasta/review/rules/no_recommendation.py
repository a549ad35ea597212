"""no-recommendation: the customer asks which to take, and the reply lists what there is and recommends nothing."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Zone
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One span without a place."""
    if not words.has(case.message, "which") or words.has(case.reply, "recommendations", "leans"):
        return
    body = {one.start for one in case.reply.content}
    told = any(hit.sentence.start in body for hit in words.hits(case.reply, "options", "both"))
    if told or len(case.reply.read.zone(Zone.LIST)) > 1:
        yield Span()
