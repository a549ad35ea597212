"""recommendation-without-reason: one way is recommended, and nothing says why."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from vasta.language import facts
from vasta.language.words import Sentence
from vasta.review import times
from vasta.review.case import Case
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.words import Words

_WEIGHED = frozenset({"sum", "percent", "quantity"})
_OPENS = frozenset(":–—;")


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per recommendation without a reason in its sentence or the ones beside it."""
    body = {one.start for one in case.reply.content}
    plain = {hit.sentence.start for hit in words.hits(case.reply, "plain")}
    for hit in case.reply.hits("recommendations"):
        start = hit.sentence.start
        if start in body - plain and not hit.sentence.text.endswith("?") and not _has_a_reason(case, words, hit):
            yield Span(hit.start, hit.end)


def _has_a_reason(case: Case, words: Words, hit: Found) -> bool:
    """A cause, aim, gain or comparison, a price or a time, or words on what is recommended."""
    near = times.around(case, hit.sentence, before=1)
    starts = {one.start for one in near}
    reasons = (one for one in words.hits(case.reply, "reasons", "causes") if one.sentence.start in starts)
    return (
        any(one.sentence is not hit.sentence or not hit.first <= one.first <= hit.last for one in reasons)
        or _is_described(hit, near, frozenset(words.option("points_back")))
        or times.is_told(case, [hit.sentence])
        or any(fact.kind in _WEIGHED for one in near for fact in facts.find(one.text, case.language_read))
    )


def _is_described(hit: Found, near: tuple[Sentence, ...], points_back: frozenset[str]) -> bool:
    """Does a colon, a dash or “it …” go on to say what the thing is like?"""
    after = hit.sentence.words[hit.last + 1 :]
    told = any(word.text in _OPENS for word in after[:-2])
    told |= any(sign.text == "," and word.lower in points_back for sign, word in pairwise(after))
    later = (one for one in near if one.start > hit.sentence.start and one.words)
    return told or any(one.words[0].lower in points_back for one in later)
