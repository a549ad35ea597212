"""no-recommendation: the customer asks which to take, and the reply lists what there is and recommends nothing."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Zone
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One span without a place."""
    if not words.has(case.message, "which") or _says(case, words, "recommendations", "leans"):
        return
    if _says(case, words, "options", "both") or len(case.reply.read.zone(Zone.LIST)) > 1:
        yield Span()


def _says(case: Case, words: Words, *names: str) -> bool:
    """Does an entry stand in the body? “Best wishes” leans to nothing."""
    body = {one.start for one in case.reply.content}
    return any(hit.sentence.start in body for hit in words.hits(case.reply, *names))
