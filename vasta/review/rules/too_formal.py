"""too-formal: stiff office language to a customer who writes as people speak."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import refusals
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words

_HUNDRED = 100


def check(case: Case, words: Words) -> Iterator[Span]:
    """One span without a place: too many stiff words for the length, to an informal customer, and no refusal."""
    if not words.has(case.message, "informal", "slang") or words.has(case.message, "formal"):
        return
    stiff = {hit.start for hit in words.hits(case.reply, "stiff", "officialese", "officialese-hints")}
    enough = len(stiff) >= words.option("least")
    if enough and len(stiff) * _HUNDRED >= words.option("density") * len(case.reply.words) and not refusals.find(case):
        yield Span()
