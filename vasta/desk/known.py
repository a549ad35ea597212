"""What the desk knows of a conversation, read from the database before a review begins in a thread of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from django.utils import timezone

from vasta.desk import clock
from vasta.desk.models import AskCorrection, Conversation, Message, Outbox, Promise

BETWEEN = 2  # characters: the reviewer reads several messages as one text, with an empty line between them
HISTORY = 20  # earlier turns that are shown to the reviewer

Sender = Literal["customer", "agent"]


@dataclass(frozen=True)
class Known:
    """Plain rows, oldest first. to: text, subject and time of the messages to answer; turns: those before them.

    promises: open ones whose day is settled. ticks: what agents say of the asks, by code points of `to` as one text.
    due_at: by when an answer is due; None: nobody waits.
    """

    to: list[tuple[str, str | None, datetime]]
    turns: list[tuple[Sender, str, datetime]]
    promises: list[tuple[str, date]]
    ticks: list[tuple[int, int, bool]]
    due_at: datetime | None
    closed: bool


def known(conversation: Conversation) -> Known:
    """Everything a review of the next reply may look at."""
    asked = answering(conversation)
    return Known(
        to=[(message.text, message.subject or None, when(message)) for message in asked],
        turns=history(conversation, asked),
        promises=promises(conversation),
        ticks=ticks(asked),
        due_at=timezone.localtime(conversation.next_deadline_at) if conversation.next_deadline_at else None,
        closed=conversation.state == Conversation.State.CLOSED,
    )


def answering(conversation: Conversation) -> list[Message]:
    """The messages that the next reply answers, oldest first; when all are answered, the last one."""
    theirs = conversation.messages.filter(direction=Message.Direction.INBOUND, automatic=False).order_by("pk")
    if first := clock.unanswered(conversation):
        return list(theirs.filter(pk__gte=first.pk))
    last = theirs.last()
    return [last] if last else []


def history(conversation: Conversation, to: list[Message]) -> list[tuple[Sender, str, datetime]]:
    """The turns besides the messages to answer; what was refused never reached the customer."""
    turns = conversation.messages.filter(automatic=False, bounced_reason="")
    said = turns.exclude(direction=Message.Direction.NOTE).exclude(outbox__state=Outbox.State.REFUSED)
    latest = said.exclude(pk__in=[message.pk for message in to]).order_by("-pk")[:HISTORY]
    return [("customer" if turn.is_inbound else "agent", turn.text, when(turn)) for turn in reversed(latest)]


def when(message: Message) -> datetime:
    """When a message came or left, on the desk's wall clock."""
    return timezone.localtime(message.sent_at or message.received_at if not message.is_inbound else message.received_at)


def promises(conversation: Conversation) -> list[tuple[str, date]]:
    """The open promises whose day is settled."""
    rows = conversation.promises.filter(state=Promise.State.OPEN).order_by("due", "pk")
    return [(row.text, row.due) for row in rows if row.due]


def ticks(asked: list[Message]) -> list[tuple[int, int, bool]]:
    """What agents said of the asks: start, end and whether answered, by the messages joined as one text."""
    begins, at = {}, 0
    for message in asked:
        begins[message.pk] = at
        at += len(message.text) + BETWEEN
    said = AskCorrection.objects.filter(message__in=begins).order_by("pk")
    return [(begins[one.message_id] + one.start, begins[one.message_id] + one.end, one.answered) for one in said]
