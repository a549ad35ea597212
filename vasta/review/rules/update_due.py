"""update-due: what we promised the customer is due, and nothing has been sent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from vasta.review import waiting
from vasta.review.case import Case
from vasta.review.conversation import OpenPromise
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, _words: Words) -> Iterator[Span]:
    """A span per open promise that is overdue, or that is due today while no reply is being written."""
    now = waiting.now(case)
    for promise in case.conversation.promises if now else ():
        if now and (is_over(promise, now) or _is_due(promise, now, case)) and not _sent_since(promise, case):
            yield Span(where="conversation", values={"promise": promise.text, "due": promise.due})


def is_over(promise: OpenPromise, now: datetime) -> bool:
    """Has the promised day, or the very hour, passed?"""
    return promise.due < now.date() or bool(waiting.passed(promise.by, now))


def _is_due(promise: OpenPromise, now: datetime, case: Case) -> bool:
    return promise.due == now.date() and not waiting.is_written(case)


def _sent_since(promise: OpenPromise, case: Case) -> bool:
    """Did we write on the promised day or later, and not only the promise itself?"""
    ours = [turn for turn in case.turns if turn.sender == "agent"]
    made = max((at for at, turn in enumerate(ours) if promise.text.strip() in turn.text), default=-1)
    return any(turn.at and turn.at.date() >= promise.due for turn in ours[made + 1 :])
