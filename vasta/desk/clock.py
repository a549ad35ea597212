"""When an answer is due, and whether the customer waits."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from vasta.desk.models import Conversation, Message, Outbox

SATURDAY = 5


def due(received: datetime) -> datetime:
    """The same time on the next working day, on the desk's own wall clock."""
    moment = timezone.localtime(received) + timedelta(days=1)
    while moment.weekday() >= SATURDAY:
        moment += timedelta(days=1)
    # Aware arithmetic keeps the wall clock; going through UTC settles an hour that summer time skips.
    return moment.astimezone(timezone.get_fixed_timezone(0))


def unanswered(conversation: Conversation) -> Message | None:
    """The first message a person wrote to us after our last reply that was not refused."""
    ours = conversation.messages.filter(direction=Message.Direction.OUTBOUND, bounced_reason="").exclude(
        outbox__state=Outbox.State.REFUSED
    )
    theirs = conversation.messages.filter(direction=Message.Direction.INBOUND, automatic=False)
    last = ours.order_by("pk").last()
    return (theirs.filter(pk__gt=last.pk) if last else theirs).order_by("pk").first()


def set_clock(conversation: Conversation) -> None:
    """Bring `state`, `waiting_since` and `next_deadline_at` in line with the messages (not saved).

    A closed conversation stays closed unless somebody waits.
    """
    first = unanswered(conversation)
    conversation.waiting_since = first.received_at if first else None
    conversation.next_deadline_at = due(first.received_at) if first else None
    if first:
        conversation.state = Conversation.State.OPEN
        conversation.closed_reason = ""
