"""canned-outside-instructions: greeting, apology or closing come from the saved reply too."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Sentence, Zone
from vasta.review import likeness, people, stated
from vasta.review.asks.sense import sense
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per sentence of courtesy that stands in a saved reply and would suit anybody."""
    if not people.customers(case) and not stated.by_customer(case):
        return
    saved = [likeness.flat(one.text) for one in case.conversation.saved_replies]
    for sentence in _courtesies(case, words):
        text = likeness.flat(sentence.text)
        if any(text in one for one in saved) and not _is_personal(case, sentence):
            yield Span(sentence.start, sentence.start + len(sentence.text.rstrip()))


def _courtesies(case: Case, words: Words) -> Iterator[Sentence]:
    """The greeting of a first reply, apologies, and a last sentence that closes."""
    if case.is_first_reply:
        yield from (one for block in case.reply.read.zone(Zone.GREETING) for one in block.sentences)
    kind = {hit.sentence.start for hit in words.hits(case.reply, "apologies", "regrets")}
    closing = {hit.sentence.start for hit in words.hits(case.reply, "closings")}
    content = case.reply.content
    for one in content:
        if one.start in kind or (one.start in closing and one is content[-1]):
            yield one
    yield from (one for block in case.reply.read.zone(Zone.SIGN_OFF) for one in block.sentences if one.start in closing)


def _is_personal(case: Case, sentence: Sentence) -> bool:
    """Does it name the customer, or share a telling word with their message?"""
    if people.is_named(case, sentence.words):
        return True
    said = case.message.content if case.message else ()
    marks = frozenset().union(*[sense(one, case.reply.language).marks for one in said])
    return not sense(sentence, case.reply.language).bases.isdisjoint(marks)
