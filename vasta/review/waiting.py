"""How long a customer has waited: what the rules of the clock share. Guide advice email-05, chat-02."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import takewhile
from typing import NamedTuple

from vasta.review import working
from vasta.review.case import Case
from vasta.review.conversation import Turn
from vasta.review.words import Words


class Wait(NamedTuple):
    """From a turn on until the next one of ours; until None: nobody knows, or it goes on."""

    turn: Turn
    until: datetime | None

    @property
    def length(self) -> timedelta:
        """How long it was; nothing where that is not known."""
        return passed(self.turn.at, self.until)


def now(case: Case) -> datetime | None:
    """The moment of the review: the caller's clock's, else when the reply is written."""
    clock = case.conversation.clock
    return (clock.now if clock else None) or case.given.written_at


def passed(start: datetime | None, end: datetime | None) -> timedelta:
    """How long from one moment to another, nothing where one is not known. A time without a zone is in the other's."""
    if start is None or end is None:
        return timedelta(0)
    if (start.tzinfo is None) != (end.tzinfo is None):
        start, end = start.replace(tzinfo=None), end.replace(tzinfo=None)
    return max(timedelta(0), end - start)


def is_written(case: Case) -> bool:
    """Is a reply being written? An empty text says that nobody does."""
    return bool(case.reply.text.strip())


def goes_on(case: Case) -> bool:
    """Is a last message still to be answered? Not where a person closed the conversation and nothing is written."""
    return is_written(case) or not case.conversation.closed


def unanswered(case: Case) -> tuple[Turn, ...]:
    """The customer's turns after our last one, oldest first; the reply under review does not count as sent."""
    return tuple(reversed(tuple(takewhile(lambda turn: turn.sender == "customer", reversed(case.turns)))))


def since(case: Case) -> datetime | None:
    """Since when the customer waits."""
    return next((turn.at for turn in unanswered(case) if turn.at), None) if goes_on(case) else None


def due(case: Case, words: Words) -> datetime | None:
    """By when they should have an answer: as the caller's clock says, else after the card's `days` working days."""
    clock = case.conversation.clock
    if clock is not None and clock.due_at is not None:
        return clock.due_at if goes_on(case) else None
    start = since(case)
    return working.after(start, words.option("days"), words.option("country")) if start else None


def waits(case: Case) -> Iterator[Wait]:
    """Every message of the customer with our next turn's time, or now where it is still open."""
    turns = case.turns
    until = now(case) if goes_on(case) else None
    for turn in reversed(turns):
        if turn.sender == "agent":
            until = turn.at
        else:
            yield Wait(turn, until)
