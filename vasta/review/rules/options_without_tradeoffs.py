"""options-without-tradeoffs: things to choose between, and nothing that tells them apart for the choice."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language import facts
from vasta.review import times
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words

_WEIGHED = frozenset({"sum", "percent", "quantity"})
_ASIDE = 1
"""Sentences before the options in which their differences may stand too."""


def check(case: Case, words: Words) -> Iterator[Span]:
    """The sentence that offers the choice, where what follows holds no plus, minus, price or time."""
    content = case.reply.content
    offered = [hit.sentence.start for hit in words.hits(case.reply, "options")]
    at = next((place for place, one in enumerate(content) if one.start in offered and not one.text.endswith("?")), None)
    if at is None or words.has(case.reply, "recommendations"):
        return
    told = content[max(0, at - _ASIDE) :]
    starts = {one.start for one in told}
    if any(hit.sentence.start in starts for hit in words.hits(case.reply, "tradeoffs", "same", "reasons")):
        return
    if not times.is_told(case, told) and not any(
        fact.kind in _WEIGHED for one in told for fact in facts.find(one.text, case.language_read)
    ):
        yield Span(content[at].start, content[at].end)
