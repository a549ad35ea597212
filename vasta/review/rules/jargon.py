"""jargon: insider terms that the customer neither used nor gets explained."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.terms import strange
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per insider term; the organisation's own plain words go before the list's."""
    plain = {term.lower(): instead for term, instead in case.knowledge.terms.items()}
    for hit in strange(case, words):
        yield phrases.span(_ours(hit, plain))


def _ours(hit: Found, plain: dict[str, str]) -> Found:
    """The hit with the plain words that the organisation has agreed on, if it has."""
    forms = (" ".join(word.lower for word in hit.words), *hit.words[0].lemmas)
    instead = next((plain[form] for form in forms if form in plain), None)
    if instead is None:
        return hit
    return Found(hit.start, hit.end, hit.entry._replace(instead=instead), hit.sentence, hit.first, hit.last)
