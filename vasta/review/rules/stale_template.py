"""stale-template: a saved reply past its review date, or a past day told as still to come."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language import dates
from vasta.language.dates import When
from vasta.language.words import Sentence
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words

_LONGEST = 1000  # code points; longer “sentences” are data or hostile
_KINDS = frozenset({"date", "range"})


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per past day; one without a place per saved reply whose review is due."""
    today = case.today
    for saved in case.conversation.saved_replies:
        if today and saved.review_by and saved.review_by < today:
            yield Span(values={"name": saved.name})
    coming = {hit.sentence.start for hit in words.hits(case.reply, "coming")}
    told = {hit.sentence.start for hit in words.hits(case.reply, "deadlines")} | coming
    over = {hit.sentence.start for hit in words.hits(case.reply, "unless")}
    for sentence in case.reply.content:
        if sentence.start in told - over and _may_hold(sentence):
            yield from _past(case, sentence, sentence.start in coming)


def _may_hold(sentence: Sentence) -> bool:
    """Is there a digit, and no verb of the past, which would tell what has been?"""
    digits = len(sentence.text) <= _LONGEST and any(sign.isdigit() for sign in sentence.text)
    return digits and not any({"past", "indicative"} <= word.tags for word in sentence.words)


def _past(case: Case, sentence: Sentence, coming: bool) -> Iterator[Span]:
    """The days before today: any where something is to come, else those that are a last day."""
    for when in dates.find(sentence.text, case.reply.language, case.today):
        if when.kind in _KINDS and (coming or when.deadline) and _is_over(when, case):
            yield Span(sentence.start + when.start, sentence.start + when.end)


def _is_over(when: When, case: Case) -> bool:
    return bool(case.today and when.last and when.last < case.today)
