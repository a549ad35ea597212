"""underlying-need-missed: the customer says what they want it for, and the reply does not touch that."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import likeness, own_words
from vasta.review.asks.sense import sense, telling
from vasta.review.case import Case
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """The first sentence of the message that tells a known need of the topic, where the reply says nothing of it."""
    topic, message = case.topic, case.message
    if topic is None or message is None or not topic.needs or not case.reply.content:
        return
    goals = {hit.sentence.start for hit in words.hits(message, "goals")}
    found = own_words.find(message, (topic.needs,), parts=True).get(0, ())
    needs = [hit for hit in found if hit.sentence.start in goals]
    if needs and not any(_is_touched(hit, case) for hit in needs):
        sentence = needs[0].sentence
        end = sentence.start + len(sentence.text.rstrip())
        yield Span(sentence.start, end, "message", {"need": needs[0].entry.instead})


def _is_touched(need: Found, case: Case) -> bool:
    """Does the reply speak of the need, in its own words or others of the same root?"""
    language = case.reply.language
    roots = likeness.roots(mark for word in telling(need.words, language) for mark in word.marks)
    return any(not sense(one, language).marks.isdisjoint(roots) for one in case.reply.content)
