"""officialese: the language of offices; softer cases of the list `hints` are told quietly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per turn of phrase, with the plain words; nothing for quoted titles and what `unless` excuses."""
    excused = words.hits(case.reply, "unless")
    found = words.hits(case.reply, "phrases")
    for hit in found:
        if not _is_excused(case, hit, excused):
            yield phrases.span(hit)
    for hit in words.hits(case.reply, "hints"):
        if not (_is_excused(case, hit, excused) or _touches(hit, found)):
            yield replace(phrases.span(hit), severity="hint")


def _is_excused(case: Case, hit: Found, excused: tuple[Found, ...]) -> bool:
    return case.reply.is_quoted(hit.start) or _touches(hit, excused)


def _touches(hit: Found, others: tuple[Found, ...]) -> bool:
    return any(one.start < hit.end and hit.start < one.end for one in others)
