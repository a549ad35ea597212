"""Notes: what agents tell each other beside a conversation."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from vasta.desk.actions.locks import count_in, locked
from vasta.desk.events import What, record
from vasta.desk.models import Agent, Conversation, Message
from vasta.desk.text import written


@transaction.atomic
def add_note(*, conversation: Conversation, agent: Agent, text: str) -> Message:
    """Add a note that the customer never sees. Raises NothingWritten, TooLong."""
    text = written(text, settings.VASTA.limits.reply_characters)
    conversation = locked(conversation)
    note = Message.objects.create(
        conversation=conversation,
        inbox=conversation.inbox,
        direction=Message.Direction.NOTE,
        channel=conversation.channel,
        agent=agent,
        text=text,
        sent_at=timezone.now(),
    )
    count_in(conversation, note)
    record(What.NOTE_ADDED, message=note, agent=agent)
    return note
