"""generic-answer: an answer that could go to anybody: not a word, number or deed of the customer's own matter."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import complaints, touch
from vasta.review.case import Case
from vasta.review.kinds.limit import words_in
from vasta.review.report import Span
from vasta.review.words import Words

_GENERAL = ("generic", "empty-filler/phrases", "robotic-phrase/phrases")
_OWN = ("done", "refusals", "remedies", "causes", "steps")


def check(case: Case, words: Words) -> Iterator[Span]:
    """One span without a place, where the message says enough and the reply names nothing of it."""
    content = case.reply.content
    if not content or case.message is None or not words.has(case.reply, *_GENERAL):
        return
    if sum(map(words_in, case.message.content)) < words.option("message_words") or case.conversation.turns:
        return
    general = {hit.sentence.start for hit in words.hits(case.reply, *_GENERAL)}
    own = [one for one in content if one.start not in general]
    if any(map(touch.is_specific, content)) or case.reply.has(*_OWN, among=own) or any(complaints.acts(case.reply)):
        return
    if not touch.named(case, own):
        yield Span()
