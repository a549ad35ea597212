"""generic-subject: every word of a new subject would fit any message."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Kind
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.subjects import is_answer, part_of, words_of
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span over the whole subject where nothing in it names the matter."""
    subject = case.subject or ""
    told = [word for word in words_of(case) if word.kind not in {Kind.PUNCTUATION, Kind.SYMBOL, Kind.EMOJI}]
    if not told or is_answer(subject):
        return
    generic = {(hit.start, hit.end) for hit in words.hits(part_of(case), "generic")}
    own = set(case.agent.organisation.lower().split())
    if all(any(a <= word.start < b for a, b in generic) or word.lower in own for word in told):
        yield Span(0, len(subject), "subject")
