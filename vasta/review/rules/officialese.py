"""officialese: the language of offices; softer cases of the list `hints` are told quietly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.terms import BySentence, by_sentence
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per turn of phrase, with plain words; none for quoted titles and what `unless` excuses."""
    excused = by_sentence(words.hits(case.reply, "unless"))
    found = by_sentence(words.hits(case.reply, "phrases"))
    for hit in _standing(case, found, excused):
        yield phrases.span(hit)
    for hit in _standing(case, by_sentence(words.hits(case.reply, "hints")), excused, found):
        yield replace(phrases.span(hit), severity="hint")


def _standing(case: Case, hits: BySentence, *others: BySentence) -> Iterator[Found]:
    """The hits that are not quoted and touch no hit of the others."""
    for start, some in hits.items():
        near = [one for group in others for one in group.get(start, ())]
        for hit in some:
            touched = any(one.start < hit.end and hit.start < one.end for one in near)
            if not touched and not case.reply.is_quoted(hit.start):
                yield hit
