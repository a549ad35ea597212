"""What happens to a conversation as a whole: it starts, is given to somebody, closed, opened again."""

from __future__ import annotations

from django.db import transaction

from vasta.desk import clock, text
from vasta.desk.actions.locks import locked
from vasta.desk.errors import ReasonMissing, WrongState
from vasta.desk.events import What, record
from vasta.desk.models import Agent, Conversation, Customer, Inbox

REASON_LENGTH = 1000


@transaction.atomic
def start_conversation(
    *, inbox: Inbox, customer: Customer, subject: str = "", agent: Agent | None = None, language: str = ""
) -> Conversation:
    """A new conversation without messages; with an agent it is theirs and was started by us."""
    conversation = Conversation.objects.create(
        inbox=inbox,
        customer=customer,
        channel=inbox.channel,
        subject=text.one_line(subject, 500),
        language=language or customer.language or inbox.language,
        assignee=agent,
    )
    record(What.CONVERSATION_STARTED, conversation=conversation, agent=agent)
    return conversation


@transaction.atomic
def assign(*, conversation: Conversation, agent: Agent, to: Agent | None) -> Conversation:
    """`agent` gives the conversation to `to` (None: to everyone). Raises WrongState when `to` has left."""
    if to is not None and not to.is_active:
        raise WrongState
    conversation = locked(conversation)
    conversation.assignee = to
    conversation.save(update_fields=["assignee"])
    record(What.ASSIGNED, conversation=conversation, agent=agent, to=to.pk if to else None)
    return conversation


@transaction.atomic
def close_conversation(*, conversation: Conversation, agent: Agent, reason: str) -> Conversation:
    """Close it for a reason that stays readable. Raises ReasonMissing."""
    reason = text.one_line(reason, REASON_LENGTH)
    if not reason:
        raise ReasonMissing
    conversation = locked(conversation)
    conversation.state = Conversation.State.CLOSED
    conversation.closed_reason = reason
    conversation.waiting_since = conversation.next_deadline_at = None
    conversation.save(update_fields=["state", "closed_reason", "waiting_since", "next_deadline_at"])
    record(What.CLOSED, conversation=conversation, agent=agent, reason=reason)
    return conversation


@transaction.atomic
def reopen(*, conversation: Conversation, agent: Agent) -> Conversation:
    """Open a closed conversation again; its clock goes on from the customer's unanswered message."""
    conversation = locked(conversation)
    if conversation.state != Conversation.State.CLOSED:
        raise WrongState
    conversation.state = Conversation.State.OPEN
    conversation.closed_reason = ""
    clock.set_clock(conversation)
    conversation.save()
    record(What.REOPENED, conversation=conversation, agent=agent)
    return conversation
