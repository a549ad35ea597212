"""asks-what-was-given: the reply asks for a number, an address or a name that the customer has given already."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language import names
from vasta.language.words import Kind
from vasta.review import stated
from vasta.review.case import Case
from vasta.review.part import Found, Part, known
from vasta.review.report import Span
from vasta.review.words import Words

_TOLD = frozenset({Kind.NUMBER, Kind.ADDRESS, Kind.LINK})
_HOUSE = 3  # words before and behind a word for a street in which the number of the house stands


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per thing asked for, from the request to the thing; {given} is what the customer gave.

    Option `things`: list of words for a thing -> the kinds of facts that are it ("name", "street": see below).
    """
    asks = words.hits(case.reply, "requests")
    if not asks or case.message is None:
        return
    excused = {hit.sentence.start for hit in words.hits(case.reply, "unless")}
    first = {ask.sentence.start: ask for ask in reversed(asks) if ask.sentence.start not in excused}
    for sentence in case.reply.content:
        found = _asked(case, words, first[sentence.start]) if sentence.start in first else None
        given = _given(case, words, found[1]) if found else ""
        if found and given and given.casefold() not in case.reply.text.casefold():
            yield Span(first[sentence.start].start, found[0].end, values={"given": given})


def _asked(case: Case, words: Words, ask: Found) -> tuple[Found, str] | None:
    """The first thing behind a request, with the name of its list; a thing whose value follows is told, not asked."""
    found = [
        (thing, name)
        for name in words.option("things")
        for thing in words.hits(case.reply, name)
        if thing.sentence.start == ask.sentence.start and thing.last >= ask.last
    ]
    thing, name = min(found, key=lambda one: (one[0].start, -one[0].end), default=(None, ""))
    if thing is None or any(word.kind in _TOLD for word in thing.sentence.words[thing.last + 1 : thing.last + 2]):
        return None
    return thing, name


def _given(case: Case, words: Words, name: str) -> str:
    """What the customer gave of the kinds of a list, the newest; "" where nothing."""
    kinds = words.option("things")[name]
    facts = [fact.text for fact in stated.by_customer(case) if fact.kind in kinds]
    if facts:
        return facts[-1]
    if "name" in kinds:
        signed = (names.in_signature(part.text, part.language) for part in _written(case))
        return next((found.text for found in signed if found and " " in found.text), "")
    streets = (street for part in _written(case) if "street" in kinds for street in _streets(part, words))
    return next(streets, "")


def _written(case: Case) -> Iterator[Part]:
    """What the customer wrote, the newest first."""
    if case.message is not None:
        yield case.message
    for turn in reversed(case.conversation.turns):
        if turn.sender == "customer":
            yield known(turn.text, case.reply.language)


def _streets(part: Part, words: Words) -> Iterator[str]:
    """“Koivukuja 8”, “44 Holt Lane”: a word for a street with the number of a house."""
    for hit in words.hits(part, "streets"):
        around = range(max(0, hit.first - _HOUSE), min(len(hit.sentence.words), hit.last + 1 + _HOUSE))
        houses = [at for at in around if hit.sentence.words[at].kind is Kind.NUMBER]
        if houses:
            start, end = hit.sentence.span(min(hit.first, houses[0]), max(hit.last, houses[0]))
            yield part.text[start:end]
