"""not-the-customers-word: the customer has a word for a thing, and the reply calls it something else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from vasta.review import own_words, terms
from vasta.review.case import Case
from vasta.review.part import Found, Part, known
from vasta.review.report import Span
from vasta.review.words import Words

_Used = Mapping[int, tuple[Found, ...]]


def check(case: Case, _: Words) -> Iterator[Span]:
    """The first place in which a concept has another word than any of the customer's; {instead} is theirs."""
    ours = own_words.find(case.reply, case.knowledge.concepts)
    if not ours or case.message is None:
        return
    said = [own_words.find(part, case.knowledge.concepts) for part in _written(case, case.message)]
    for number, hits in ours.items():
        theirs = [hit.entry.instead for one in said for hit in one.get(number, ())]
        word = next((one for one in theirs if one not in case.knowledge.voice), "")
        if word and {hit.entry.instead for hit in hits}.isdisjoint(theirs):
            yield from _first(case, hits, word)


def _first(case: Case, hits: tuple[Found, ...], word: str) -> Iterator[Span]:
    plain = [hit for hit in hits if not case.reply.is_quoted(hit.start) and not terms.is_label(hit)]
    for hit in plain[:1]:
        yield Span(hit.start, hit.end, values={"instead": word}, suggest=partial(_in_place, hit, word))


def _in_place(hit: Found, word: str) -> tuple[str, ...]:
    return (word[:1].upper() + word[1:] if hit.first == 0 else word,)


def _written(case: Case, message: Part) -> Iterator[Part]:
    """What the customer wrote, the newest first."""
    yield message
    for turn in reversed(case.conversation.turns):
        if turn.sender == "customer":
            yield known(turn.text, message.language)
