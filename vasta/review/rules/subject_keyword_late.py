"""subject-keyword-late: a new subject's first word of substance stands where a phone no longer shows it."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Kind, Word
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.subjects import is_answer, part_of, words_of
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span over the subject where what it shares with the message comes late."""
    subject = case.subject or ""
    if is_answer(subject) or case.message is None:
        return
    generic = {hit.start for hit in words.hits(part_of(case), "generic")}
    told = [word for word in words_of(case) if word.kind in {Kind.WORD, Kind.NUMBER}]
    topics = [at for at, word in enumerate(told) if word.start not in generic and _shared(word, case)]
    late = topics and told[topics[0]].start > words.option("characters") and topics[0] >= words.option("words")
    if late and told[0].start in generic:
        yield Span(0, len(subject), "subject", {"keyword": told[topics[0]].text})


def _shared(word: Word, case: Case) -> bool:
    """Does the customer speak of it too?"""
    return case.message is not None and not case.message.lemmas.isdisjoint(word.lemmas)
