"""sales-talk: advertising in an answer; to an unhappy customer any offer that was not asked for is too much."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import complaints
from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """The sentences that advertise; offers are found only where the customer asked for nothing of the kind."""
    hits = words.hits(case.reply, "phrases", *(("offers",) if _are_offers_unasked(case, words) else ()))
    excused = {hit.sentence.start for hit in words.hits(case.reply, "unless")}
    yield from phrases.sentences(hit for hit in hits if hit.sentence.start not in excused)


def _are_offers_unasked(case: Case, words: Words) -> bool:
    if case.message is None or not words.has(case.reply, "offers"):
        return False
    return not words.has(case.message, "asked") or complaints.weight(case) > 1
