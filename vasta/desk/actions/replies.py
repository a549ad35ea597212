"""Replies: the gate before they leave, and taking them back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from vasta.channels import traits
from vasta.desk import clock, header_ids, reviewing, text
from vasta.desk.actions.locks import count_in, locked
from vasta.desk.errors import HeldByFindings, NewerMessage, NoAddress, TooLateToUndo
from vasta.desk.events import What, record
from vasta.desk.models import (
    Agent,
    Attachment,
    ContactPoint,
    Conversation,
    Dismissal,
    Draft,
    Message,
    Outbox,
    Promise,
    Review,
)
from vasta.desk.reviewing import Reviewed, key_of


def send_reply(
    *,
    conversation: Conversation,
    agent: Agent,
    body: str,
    subject: str | None = None,
    seen: int | None = None,
    overrides: Mapping[str, str] | None = None,
) -> Message:
    """Send what the agent wrote, with the files of their draft; it leaves when the time to undo is over.

    seen: the newest message (its pk) that the writer has read, None: there was none. overrides: why a `must`
    finding is let through, by its key (reviewing.key_of); findings the agent dismissed in this conversation
    are let through as well. A review that fails or is late lets the reply through and is stored as such.
    Raises NothingWritten, TooLong, NewerMessage, HeldByFindings, NoAddress.
    """
    body = text.written(body, settings.VASTA.limits.reply_characters)
    hold_for_newer(conversation, seen)
    reviewed = reviewing.review_reply(conversation=conversation, agent=agent, text=body, subject=subject)
    reasons = hold_for_findings(conversation, agent, reviewed, overrides or {})
    with transaction.atomic():
        conversation = locked(conversation)
        hold_for_newer(conversation, seen)
        message = write(conversation, agent, body, subject)
        Review.objects.create(message=message, report=reviewed.report, failed_reason=reviewed.failed, overrides=reasons)
        make_promises(message, (reviewed.report or {}).get("promises", []))
        settle(conversation, message)
    return message


def hold_for_newer(conversation: Conversation, seen: int | None) -> None:
    """Raise NewerMessage when the customer or a colleague wrote what the writer has not seen."""
    turns = conversation.messages.exclude(direction=Message.Direction.NOTE).filter(automatic=False)
    newest = turns.order_by("pk").last()
    if newest is not None and newest.pk > (seen or 0):
        raise NewerMessage(newest)


def hold_for_findings(
    conversation: Conversation, agent: Agent, reviewed: Reviewed, overrides: Mapping[str, str]
) -> dict[str, str]:
    """Why each `must` finding was let through. Raises HeldByFindings with those that weren't."""
    dismissed = Dismissal.objects.filter(conversation=conversation, agent=agent)
    reasons = {f"{row.rule}:{row.text}": row.reason for row in dismissed}
    reasons |= {key: given for key, reason in overrides.items() if (given := text.one_line(reason, 1000))}
    holding = reviewed.holding()
    if held := [finding for finding in holding if key_of(finding) not in reasons]:
        raise HeldByFindings(held, reviewed.report or {})
    return {key_of(finding): reasons[key_of(finding)] for finding in holding}


def write(conversation: Conversation, agent: Agent, body: str, subject: str | None) -> Message:
    """The reply as a message; the files of the agent's draft move to it, and the draft is gone."""
    last = conversation.messages.filter(direction=Message.Direction.INBOUND, automatic=False).last()
    now = timezone.now()
    message = Message.objects.create(
        conversation=conversation,
        inbox=conversation.inbox,
        direction=Message.Direction.OUTBOUND,
        channel=traits(conversation.channel).replies_by,
        agent=agent,
        sender=conversation.inbox.address,
        recipients=[address] if (address := address_for(conversation, last)) else [],
        subject=subject_for(conversation, subject),
        text=body,
        language=conversation.language,
        message_id=header_ids.make(conversation.number, conversation.inbox.address),
        in_reply_to=last.message_id if last else "",
        references=references_after(last),
        received_at=now,
    )
    Attachment.objects.filter(draft__conversation=conversation, draft__agent=agent).update(message=message, draft=None)
    Draft.objects.filter(conversation=conversation, agent=agent).delete()
    count_in(conversation, message)
    return message


def address_for(conversation: Conversation, last: Message | None) -> str:
    """Where the reply goes: where the customer asked for, else where they wrote from, else their address."""
    if last and (last.reply_to or last.sender):
        return last.reply_to or last.sender
    point = conversation.customer.contact_points.filter(kind=ContactPoint.Kind.EMAIL).first()
    return point.value if point else ""


def subject_for(conversation: Conversation, subject: str | None) -> str:
    """The subject as written, else the conversation's."""
    if subject is not None and subject.strip():
        return text.one_line(subject, 500)
    started_by_them = conversation.messages.filter(direction=Message.Direction.INBOUND).exists()
    return f"Re: {conversation.subject}"[:500] if started_by_them else conversation.subject


def references_after(last: Message | None) -> str:
    """The References header of an answer to `last`."""
    return f"{last.references} {last.message_id}".strip() if last else ""


def make_promises(message: Message, promises: list[dict[str, Any]]) -> None:
    """Keep what the reply promises; the writer owns it."""
    Promise.objects.bulk_create(
        Promise(
            conversation=message.conversation,
            message=message,
            owner=message.agent,
            text=promise["text"],
            due=date.fromisoformat(promise["due"]) if promise["due"] else None,
        )
        for promise in promises
    )


def settle(conversation: Conversation, message: Message) -> None:
    """Put the reply into the outbox where its channel carries it; the conversation waits for the customer."""
    if traits(message.channel).may_send:
        if not message.recipients:
            raise NoAddress
        Outbox.objects.create(
            inbox=message.inbox,
            message=message,
            header_id=message.message_id,
            due_at=timezone.now() + timedelta(seconds=settings.VASTA.undo_seconds),
        )
    else:
        message.sent_at = message.received_at
        message.save(update_fields=["sent_at"])
    clock.set_clock(conversation)
    conversation.state = Conversation.State.WAITING
    conversation.assignee = conversation.assignee or message.agent
    conversation.save()
    record(What.REPLY_QUEUED, message=message, agent=message.agent)


@transaction.atomic
def undo_send(*, message: Message, agent: Agent) -> Draft:
    """Take a reply back that has not left: it becomes the writer's draft again. Raises TooLateToUndo."""
    row = Outbox.objects.select_for_update(of=("self",)).filter(message=message).first()
    if row is None or row.state != Outbox.State.WAITING:
        raise TooLateToUndo
    conversation = locked(message.conversation)
    draft, _ = Draft.objects.get_or_create(conversation=conversation, agent=message.agent)
    draft.text = f"{message.text}\n\n{draft.text}".strip() if draft.text else message.text
    draft.subject = message.subject
    draft.based_on = conversation.messages.filter(pk__lt=message.pk).last()
    draft.version += 1
    draft.updated_at = timezone.now()
    draft.save()
    message.attachments.update(message=None, draft=draft)
    record(What.REPLY_UNDONE, conversation=conversation, agent=agent, writer=draft.agent_id)
    Message.objects.filter(pk=message.pk).delete()
    conversation.message_count = conversation.messages.count()
    conversation.state = Conversation.State.OPEN
    clock.set_clock(conversation)
    conversation.save()
    return draft
