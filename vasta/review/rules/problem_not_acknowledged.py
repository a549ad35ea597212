"""problem-not-acknowledged: a complaint, and the reply begins as if nothing had happened."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Sentence
from vasta.review import complaints, touch
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words

_ADMITTING = ("apologies", "regrets", "failures", "causes")


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span where the first sentences neither name the trouble, nor admit it, nor feel with the customer."""
    if not case.is_first_reply or complaints.weight(case) < words.option("least"):
        return
    first = _opening(case, words)
    if first and not _acknowledges(case, words, first):
        yield Span()


def _opening(case: Case, words: Words) -> list[Sentence]:
    """The first sentences that are more than thanks."""
    thanks = {hit.sentence.start for hit in case.reply.hits("thanks")}
    content = case.reply.content
    told = [one for one in content if one.start not in thanks or touch.named(case, [one])]
    return [one for one in content if told and one.start <= told[: words.option("sentences")][-1].start]


def _acknowledges(case: Case, words: Words, first: list[Sentence]) -> bool:
    if case.reply.has(*_ADMITTING, among=first) or touch.named(case, first):
        return True
    starts = {one.start for one in first}
    return any(hit.sentence.start in starts for hit in words.hits(case.reply, "acknowledging"))
