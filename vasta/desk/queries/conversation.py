"""What the conversation page shows."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from vasta.desk.models import Agent, Conversation, Dismissal, Draft, Message, Promise
from vasta.desk.queries.customer import CustomerCard, customer_card


@dataclass(frozen=True)
class ConversationPage:
    """One conversation, its messages oldest first with files, review and delivery, and what lies beside it.

    to_answer: the customer's messages the next reply answers, oldest first. seen: the pk that `send_reply`
    wants back. others: drafts of colleagues, to see who else is writing.
    """

    conversation: Conversation
    messages: list[Message]
    to_answer: list[Message]
    seen: int
    draft: Draft | None
    others: list[Draft]
    promises: list[Promise]
    dismissals: list[Dismissal]
    customer: CustomerCard


def conversation_page(number: int, agent: Agent) -> ConversationPage | None:
    """The page of a conversation's number; None when there is no such conversation."""
    conversation = Conversation.objects.select_related("customer", "inbox__team", "assignee").filter(pk=number).first()
    if conversation is None:
        return None
    messages = list(messages_of(conversation))
    drafts = list(conversation.drafts.select_related("agent", "based_on").prefetch_related("attachments"))
    turns = [m for m in messages if m.direction != Message.Direction.NOTE and not m.automatic]
    return ConversationPage(
        conversation=conversation,
        messages=messages,
        to_answer=to_answer(turns),
        seen=max((message.pk for message in turns), default=0),
        draft=next((draft for draft in drafts if draft.agent_id == agent.pk), None),
        others=[draft for draft in drafts if draft.agent_id != agent.pk],
        promises=list(conversation.promises.select_related("owner").order_by("due", "pk")),
        dismissals=list(conversation.dismissals.select_related("agent").order_by("pk")),
        customer=customer_card(conversation.customer),
    )


def messages_of(conversation: Conversation) -> QuerySet[Message]:
    """The messages with everything a page shows of them."""
    return (
        conversation.messages.select_related("agent", "customer", "outbox", "review")
        .prefetch_related("attachments")
        .order_by("received_at", "pk")
    )


def to_answer(turns: list[Message]) -> list[Message]:
    """The customer's messages after our last reply that was not refused; else their last one."""
    theirs = sorted((m for m in turns if m.is_inbound), key=lambda m: m.pk)
    ours = max((m.pk for m in turns if not m.is_inbound and not is_refused(m)), default=0)
    return [m for m in theirs if m.pk > ours] or theirs[-1:]


def is_refused(message: Message) -> bool:
    """Whether the reply is known not to have arrived."""
    outbox = getattr(message, "outbox", None)
    return bool(message.bounced_reason) or (outbox is not None and outbox.state == outbox.State.REFUSED)
