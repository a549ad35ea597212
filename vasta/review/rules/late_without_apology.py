"""late-without-apology: the reply comes after the promise or the limit and says not a word of the delay."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from vasta.review import waiting
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.rules.update_due import is_over
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span where the reply is more than `grace` seconds late and has no entry of the list `delays`."""
    if not case.reply.sentences or words.has(case.reply, "delays", "late-answers"):
        return
    late = waiting.passed(waiting.due(case, words), waiting.now(case))
    if late > timedelta(seconds=words.option("grace")) or _promise_is_over(case):
        line = str(words.option("line"))
        yield Span(suggest=lambda: (line,))


def _promise_is_over(case: Case) -> bool:
    now = waiting.now(case)
    return now is not None and any(is_over(promise, now) for promise in case.conversation.promises)
