"""no-anticipation: what customers ask next about this topic is known, and the reply answers none of it."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import likeness, questions
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span, the answers as suggestions; not where the reply itself still asks or only acknowledges."""
    topic, content = case.topic, case.reply.content
    if topic is None or not topic.next_questions or not content or words.has(case.reply, "receipts", "refusals"):
        return
    told = (_told(one, case) for pair in topic.next_questions.items() for one in pair)
    if not questions.find(case) and not any(share >= words.option("answered") for share in told):
        answers = tuple(one for one in topic.next_questions.values() if one)
        yield Span(values={"question": next(iter(topic.next_questions))}, suggest=lambda: answers)


def _told(text: str, case: Case) -> float:
    """How much of a question or its answer the reply tells, beyond the customer's own words."""
    about = case.message.content if case.message else ()
    return likeness.told(text, case.reply.content, case.reply.language, about)
