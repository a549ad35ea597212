"""Where a reply refuses what the customer asked for, and whether it offers something else.

The words stand in the shared lists `refusals`, `no-refusals` (what only sounds like one), `conditions` and
`alternatives`.
"""

from __future__ import annotations

from collections.abc import Collection

from vasta.language.words import Kind, Sentence
from vasta.review import questions
from vasta.review.case import Case
from vasta.review.part import Found

_ROUTES = frozenset({Kind.LINK, Kind.ADDRESS})
_OFFERS = ("alternatives", "promises", "updates", "open-matters")


def find(case: Case) -> tuple[Found, ...]:
    """The first refusal of each sentence that refuses, in order.

    A question refuses nothing, nor what stands in quotation marks or right behind an “if”.
    """
    reply = case.reply
    hits = reply.hits("refusals")
    if not hits:
        return ()
    excused = {hit.sentence.start for hit in reply.hits("no-refusals")}
    body = {one.start for one in reply.content if not one.text.endswith("?")} - excused
    first: dict[int, Found] = {}
    for hit in hits:
        if hit.sentence.start in body and not reply.is_quoted(hit.start) and not _is_supposed(case, hit):
            first.setdefault(hit.sentence.start, hit)
    return tuple(first.values())


def _is_supposed(case: Case, hit: Found) -> bool:
    """Does an “if” stand before it in the same clause? “Jos emme voi korjata sitä, …”"""
    before = [one for one in case.reply.hits("conditions") if one.sentence is hit.sentence and one.last < hit.first]
    return bool(before) and "," not in {word.text for word in hit.sentence.words[before[-1].last : hit.first]}


def offers(case: Case, idle: Collection[int] = ()) -> bool:
    """Does the reply offer anything the customer can do or we do instead: a way, a place, a question, a promise?

    idle: starts of sentences that only demand or take leave and offer nothing.
    """
    reply = case.reply
    if any(one.sentence.start not in idle for one in questions.find(case)):
        return True
    spoken = [one for one in reply.content if one.start not in idle]
    starts = {one.start for one in spoken}
    found = (hit for hit in reply.hits(*_OFFERS) if hit.sentence.start in starts)
    return any(found) or any(map(_shows_a_way, spoken))


def _shows_a_way(sentence: Sentence) -> bool:
    """An address to go to, or something to do."""
    return any(
        word.kind in _ROUTES or ("imperative" in word.tags and "negative" not in word.tags) for word in sentence.words
    )
