"""missing-empathy: the customer tells of worry, disappointment or a hard time, and the reply has no word of feeling."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words

_FEELINGS = ("feelings-angry", "feelings-annoyed", "feelings-disappointed", "feelings-worried", "hardships")


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span; an apology and regret are feeling enough."""
    if not case.reply.content or not words.has(case.message, *_FEELINGS) or words.has(case.message, "unmoved"):
        return
    ours = (turn.text for turn in case.conversation.turns if turn.sender == "agent")
    if not words.has(case.reply, "apologies", "regrets", "empathy") and not any(ours):
        yield Span()
