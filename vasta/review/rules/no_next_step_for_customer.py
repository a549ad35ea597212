"""no-next-step-for-customer: something is pending or expected, and the customer cannot tell what to do."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Sentence
from vasta.review import pending
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One span without a place; where the channel says `always`, a plain answer needs a next step too."""
    content = case.reply.content
    if not content or _is_told(case, words, content):
        return
    if words.option("always") or _waits(case, words):
        yield Span()


def _is_told(case: Case, words: Words, content: tuple[Sentence, ...]) -> bool:
    """Does a sentence of the body, not a mere closing, ask, say what to do or that nothing is needed?"""
    closings = {hit.sentence.start for hit in words.hits(case.reply, "closings")}
    steps = words.hits(case.reply, "next-steps", *(() if words.option("always") else ("may",)))
    starts = {hit.sentence.start for hit in steps}
    return any(one.start in starts or one.text.endswith("?") for one in content if one.start not in closings)


def _waits(case: Case, words: Words) -> bool:
    """Is something left open on our side without a day, or do we wait for the customer?"""
    hopes = {hit.sentence.start for hit in words.hits(case.reply, "hopes")}
    vague = any(hit.sentence.start not in hopes for hit in words.hits(case.reply, "vague"))
    return bool(pending.without_time(case)) or vague or words.has(case.reply, "expected")
