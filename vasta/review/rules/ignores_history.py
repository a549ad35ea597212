"""ignores-history: the reply tells the customer to do what they have said they did, in the message or before."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review.case import Case
from vasta.review.part import Found, Part, known
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per step; option `steps` names the lists, each of one step in any words."""
    told = {hit.sentence.start for hit in words.hits(case.reply, "told")}
    told -= {hit.sentence.start for hit in words.hits(case.reply, "again")}
    names: list[str] = words.option("steps")
    again = [(name, hit) for name in names for hit in words.hits(case.reply, name) if hit.sentence.start in told]
    if not again:
        return
    parts = list(_written(case))
    seen: set[int] = set()
    for name, hit in sorted(again, key=lambda one: one[1].start):
        mine = _devices(case.reply, hit, words)
        tried = (
            found for part in parts for found in _tried(part, name, words) if _one(mine, _devices(part, found, words))
        )
        done = next(tried, None)
        if done and hit.sentence.start not in seen:
            seen.add(hit.sentence.start)
            yield Span(hit.start, hit.end, values={"done": done.sentence.text})


def _written(case: Case) -> Iterator[Part]:
    """What the customer wrote, the newest first."""
    if case.message is not None:
        yield case.message
    for turn in reversed(case.conversation.turns):
        if turn.sender == "customer":
            yield known(turn.text, case.reply.language)


def _tried(part: Part, name: str, words: Words) -> Iterator[Found]:
    """Where the customer tells of having taken a step, and not that they have not."""
    tried = {hit.sentence.start for hit in words.hits(part, "tried")}
    tried -= {hit.sentence.start for hit in words.hits(part, "not-tried")}
    return (
        hit
        for hit in words.hits(part, name)
        if hit.sentence.start in tried and not hit.sentence.text.rstrip().endswith("?")
    )


def _devices(part: Part, hit: Found, words: Words) -> frozenset[str]:
    """The devices that a sentence speaks of, each known by its entry in the list."""
    return frozenset(
        one.entry.pattern for one in words.hits(part, "devices") if one.sentence.start == hit.sentence.start
    )


def _one(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """May both speak of one device?"""
    return not mine or not theirs or bool(mine & theirs)
