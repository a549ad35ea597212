"""off-brand-term: a word that the organisation does not use stands where its own should."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from vasta.review import own_words, terms
from vasta.review.case import Case
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, _: Words) -> Iterator[Span]:
    """A span per term to avoid, unless it is quoted, a name, or a part of the organisation's own words."""
    avoided = tuple((term, own) for term, own in case.knowledge.voice.items() if own)
    found = own_words.find(case.reply, (*((term,) for term, _ in avoided), tuple(own for _, own in avoided)))
    own = found.get(len(avoided), ())
    for number, (term, instead) in enumerate(avoided):
        for hit in found.get(number, ()):
            if not _may_stand(case, hit, term, instead, own):
                yield Span(hit.start, hit.end, values={"instead": instead}, suggest=partial(_in_place, hit, instead))


def _may_stand(case: Case, hit: Found, term: str, instead: str, own: tuple[Found, ...]) -> bool:
    """Is it quoted, a name that only sounds alike, right as it is written, or within one of our own terms?"""
    if case.reply.is_quoted(hit.start) or (terms.is_label(hit) and not term[:1].isupper()):
        return True
    if term.lower() == instead.lower():
        return not case.reply.text.startswith(term, hit.start)
    return any(one.start <= hit.start and hit.end <= one.end for one in own)


def _in_place(hit: Found, instead: str) -> tuple[str, ...]:
    """Our own term, with a capital where the sentence starts with it."""
    return (instead[:1].upper() + instead[1:] if hit.first == 0 else instead,)
