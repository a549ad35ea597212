"""no-solution: the customer has a problem, and the reply neither solves it nor says what happens next."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Kind, Sentence
from vasta.review import complaints, times
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words

_PROMISES = ("promises", "updates")
_ACTS = ("done", "open-matters", "next-steps", "remedies", "refusals", "causes", "told-events", "failures", "acts")
_IDLE = (
    "idle",
    "empty-filler/phrases",
    "robotic-phrase/phrases",
    "problem-minimised/phrases",
    "defensive-tone/phrases",
)
_COMPLAINT = 2
_ROUTES = frozenset({Kind.LINK, Kind.ADDRESS})


def check(case: Case, words: Words) -> Iterator[Span]:
    """One span without a place."""
    content = case.reply.content
    if content and _is_a_problem(case, words) and not _has_answered(case) and not _helps(case, words, content):
        yield Span()


def _is_a_problem(case: Case, words: Words) -> bool:
    """Does the customer complain or ask for something to be done? Who thanks us has no problem."""
    thanks = words.has(case.message, "feelings-glad", "feelings-grateful") and not words.has(case.message, "complaints")
    return not thanks and (
        complaints.weight(case) >= _COMPLAINT
        or words.has(case.message, "problems")
        or any(ask.kind == "request" for ask in case.asks)
    )


def _has_answered(case: Case) -> bool:
    """A fact may be all that a question needs."""
    return any(ask.answered for ask in case.asks if ask.kind == "question")


def _helps(case: Case, words: Words, content: tuple[Sentence, ...]) -> bool:
    """Is there an action, a step, a route, a question to the customer, a time, a list or an explanation?"""
    body = {sentence.start for sentence in content}
    idle = {hit.sentence.start for hit in words.hits(case.reply, *_IDLE)}
    acts = {hit.sentence.start for hit in (*words.hits(case.reply, *_ACTS), *complaints.acts(case.reply))} - idle
    acts |= {hit.sentence.start for hit in words.hits(case.reply, *_PROMISES)}
    return (
        bool(acts & body)
        or any(one.text.endswith("?") or _has_a_route(one) for one in content)
        or times.is_told(case, (one for one in content if one.start not in idle))
    )


def _has_a_route(sentence: Sentence) -> bool:
    return any(word.kind in _ROUTES for word in sentence.words)
