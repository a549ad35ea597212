"""bare-thanks: somebody praised us or told a lot, and all they get is “kiitos viestistäsi”."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import complaints, touch
from vasta.review.case import Case
from vasta.review.kinds.limit import words_in
from vasta.review.report import Span
from vasta.review.words import Words

_POLITE = ("thanks", "receipts", "warmth", "courtesy-questions", "empty-filler/phrases", "robotic-phrase/phrases")


def check(case: Case, words: Words) -> Iterator[Span]:
    """The sentence of the first thanks, where the reply says nothing more than courtesies."""
    thanks = case.reply.hits("thanks")
    if not thanks or not _deserves_more(case, words):
        return
    polite = {hit.sentence.start for hit in words.hits(case.reply, *_POLITE)}
    own = [one for one in case.reply.content if one.start not in polite or touch.is_specific(one)]
    sentence = thanks[0].sentence
    if own or any(complaints.acts(case.reply)) or words_in(sentence) > words.option("thanks_words"):
        return
    yield Span(sentence.start, sentence.start + len(sentence.text.rstrip(" .!…")))


def _deserves_more(case: Case, words: Words) -> bool:
    """Praise, feedback, or a long message; a complaint wants an apology rather than thanks."""
    if case.message is None or complaints.weight(case) > 1:
        return False
    if words.has(case.message, "feelings-glad", "feelings-grateful", "feedback"):
        return True
    asked = any(ask.kind == "request" for ask in case.asks)
    return not asked and sum(map(words_in, case.message.content)) >= words.option("message_words")
