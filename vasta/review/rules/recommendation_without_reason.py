"""recommendation-without-reason: one way is recommended, and nothing says why."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language import facts
from vasta.review import times
from vasta.review.case import Case
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.words import Words

_WEIGHED = frozenset({"sum", "percent", "quantity"})


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per recommendation without a reason in its sentence or the ones beside it."""
    body = {one.start for one in case.reply.content}
    plain = {hit.sentence.start for hit in words.hits(case.reply, "plain")}
    for hit in case.reply.hits("recommendations"):
        start = hit.sentence.start
        if start in body - plain and not hit.sentence.text.endswith("?") and not _has_a_reason(case, words, hit):
            yield Span(hit.start, hit.end)


def _has_a_reason(case: Case, words: Words, hit: Found) -> bool:
    """A cause, aim, gain or comparison, a price or a time."""
    near = times.around(case, hit.sentence, before=1)
    starts = {one.start for one in near}
    reasons = (one for one in words.hits(case.reply, "reasons", "causes") if one.sentence.start in starts)
    return (
        any(one.sentence is not hit.sentence or not hit.first <= one.first <= hit.last for one in reasons)
        or times.is_told(case, near)
        or any(fact.kind in _WEIGHED for one in near for fact in facts.find(one.text, case.language_read))
    )
