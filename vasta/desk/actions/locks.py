"""One writer at a time on a conversation, and the counts that go with each of its messages."""

from __future__ import annotations

from vasta.desk.models import Conversation, Message


def locked(conversation: Conversation) -> Conversation:
    """The row as it is now, held until the transaction ends."""
    return (
        Conversation.objects.select_for_update(of=("self",)).select_related("inbox", "customer").get(pk=conversation.pk)
    )


def count_in(conversation: Conversation, message: Message) -> None:
    """Bring the conversation's count and time in line with a new message (saves these two alone)."""
    conversation.message_count += 1
    conversation.last_message_at = max(conversation.last_message_at, message.received_at)
    conversation.save(update_fields=["message_count", "last_message_at"])
