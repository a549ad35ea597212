"""too-formal-salutation: “Dear Sir or Madam” to a customer who writes freely."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Zone
from vasta.review import people, refusals
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """The greeting; a formal letter or a refusal may have it."""
    starts = {one.start for block in case.reply.read.zone(Zone.GREETING) for one in block.sentences}
    hit = next((one for one in words.hits(case.reply, "phrases") if one.sentence.start in starts), None)
    if hit is None or words.has(case.message, "formal") or refusals.find(case):
        return
    yield Span(hit.start, hit.end, suggest=lambda: (_freely(case, words),))


def _freely(case: Case, words: Words) -> str:
    known = people.customers(case)
    name = people.first_name(known[0]) if known else ""
    return f"{words.option('greeting')}{words.option('between')}{name}" if name else words.option("greeting")
