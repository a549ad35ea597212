"""What the desk's actions have just done, moved to the moment of the story at which it happened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db.models import Model, QuerySet
from django.utils import timezone

from vasta.desk import clock
from vasta.desk.models import (
    Conversation,
    Customer,
    Dismissal,
    Draft,
    Event,
    Message,
    Outbox,
    Promise,
    RawMail,
    Review,
)

TIMES: dict[type[Model], tuple[str, ...]] = {
    Conversation: ("opened_at", "last_message_at"),
    Customer: ("created_at",),
    Dismissal: ("at",),
    Draft: ("updated_at",),
    Event: ("at",),
    Message: ("received_at", "sent_at"),
    Outbox: ("created_at", "due_at", "claimed_at", "settled_at"),
    Promise: ("made_at",),
    RawMail: ("received_at",),
    Review: ("made_at",),
}


@contextmanager
def happened(at: datetime) -> Iterator[None]:
    """Whatever is done inside bears the time `at` (which is past) afterwards."""
    began = timezone.now()
    yield
    for model, names in TIMES.items():
        for name in names:
            QuerySet(model).filter(**{f"{name}__gte": began}).update(**{name: at})


def wind(conversation: Conversation) -> None:
    """Set the conversation's clock by the times its messages have now."""
    conversation.refresh_from_db()
    if conversation.state != Conversation.State.CLOSED:
        clock.set_clock(conversation)
        conversation.save()
