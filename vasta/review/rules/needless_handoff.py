"""needless-handoff: the customer is told to contact another of our own departments about what the team could see to."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review.case import Case
from vasta.review.knowledge import Topic
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """The sentence of each handing over.

    Where the organisation's topics are known, whatever sends the customer elsewhere (`contacts`) about a topic of
    ours; else only what sends them to another department (`departments`). Never what the list `elsewhere` names:
    authorities, legal routes, other firms, forms; nor an offer (`offers`) or what may happen later (`conditions`).
    """
    hits = words.hits(case.reply, "departments")
    if case.knowledge.topics:
        owned = any(topic.ours and _is_about(topic, case) for topic in case.knowledge.topics)
        hits = (*hits, *words.hits(case.reply, "contacts")) if owned else ()
    if not hits:
        return
    excused = _sentences(words.hits(case.reply, "elsewhere", "offers", "conditions"))
    content = {sentence.start for sentence in case.reply.content}
    found = {hit.sentence.start: hit.sentence for hit in hits if hit.sentence.start in content - excused}
    yield from (Span(sentence.start, sentence.end) for sentence in found.values())


def _is_about(topic: Topic, case: Case) -> bool:
    """Does the message, or without one the reply, speak of the topic?"""
    part = case.message or case.reply
    return any(word.lower() in part.lemmas or word.lower() in part.text.lower() for word in topic.words)


def _sentences(hits: tuple[Found, ...]) -> set[int]:
    return {hit.sentence.start for hit in hits}
