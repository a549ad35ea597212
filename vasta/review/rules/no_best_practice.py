"""no-best-practice: the organisation knows what has worked for others with this topic, and the reply does not say."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import likeness, questions
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span, with the note as suggestion; not where the reply still asks or has settled the matter."""
    topic = case.topic
    if topic is None or not topic.best_practice or words.has(case.reply, "others", "done", "refusals"):
        return
    about = case.message.content if case.message else ()
    used = likeness.told(topic.best_practice, case.reply.content, case.reply.language, about)
    if case.reply.content and used < words.option("used") and not questions.find(case):
        note = topic.best_practice
        yield Span(values={"note": note, "topic": topic.name}, suggest=lambda: (note,))
