"""The one place where events are added."""

from __future__ import annotations

from enum import StrEnum

from vasta.desk.models import Agent, Conversation, Event, Message


class What(StrEnum):
    """Everything that an event may tell of."""

    CONVERSATION_STARTED = "conversation-started"
    MESSAGE_RECEIVED = "message-received"
    MAIL_QUARANTINED = "mail-quarantined"
    BOUNCED = "bounced"
    CONVERSATIONS_JOINED = "conversations-joined"
    DRAFT_STARTED = "draft-started"
    DRAFT_DISCARDED = "draft-discarded"
    REPLY_QUEUED = "reply-queued"
    REPLY_UNDONE = "reply-undone"
    REPLY_SENT = "reply-sent"
    REPLY_REFUSED = "reply-refused"
    REPLY_UNCERTAIN = "reply-uncertain"
    REPLY_RETRIED = "reply-retried"
    NOTE_ADDED = "note-added"
    ASSIGNED = "assigned"
    CLOSED = "closed"
    REOPENED = "reopened"
    ASK_CORRECTED = "ask-corrected"
    FINDING_DISMISSED = "finding-dismissed"
    AGENT_INVITED = "agent-invited"
    INVITATION_ACCEPTED = "invitation-accepted"
    PASSWORD_RESET_ASKED = "password-reset-asked"  # noqa: S105  # the name of an event
    PASSWORD_RESET = "password-reset"  # noqa: S105  # the name of an event
    PASSWORD_CHANGED = "password-changed"  # noqa: S105  # the name of an event
    AGENT_CHANGED = "agent-changed"
    INBOX_FAILING = "inbox-failing"
    INBOX_WORKS = "inbox-works"


def record(
    what: What,
    *,
    conversation: Conversation | None = None,
    message: Message | None = None,
    agent: Agent | None = None,
    **data: object,
) -> Event:
    """Add an event, in the transaction of what it tells of. `data` is plain JSON without texts."""
    conversation = conversation or (message.conversation if message else None)
    return Event.objects.create(kind=what, conversation=conversation, message=message, agent=agent, data=data)
