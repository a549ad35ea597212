"""Which conversation a mail belongs to."""

from __future__ import annotations

import re
from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from vasta.channels import Incoming
from vasta.desk import header_ids
from vasta.desk.events import What, record
from vasta.desk.models import Conversation, Customer, Event, Inbox, Message, Promise

LOOKED_AT = 30  # Message-IDs of one mail that are looked for
SAME_SUBJECT_DAYS = 30
# Finnish programs write VS and VL, Estonian ones Vast and Edasi, Swedish ones SV, German ones AW and WG.
MARKS = re.compile(r"^\s*((re|vs|vl|sv|aw|wg|vast|edasi|fwd?|ed)(\[\d+\])?\s*:\s*)+", re.IGNORECASE)


def bare(subject: str) -> str:
    """The subject without the marks that mail programs put before it."""
    return MARKS.sub("", subject).strip()


def conversation_for(inbox: Inbox, incoming: Incoming, customer: Customer | None) -> Conversation | None:
    """By our own signed Message-ID, the mails it answers, its late answers, its subject; None: a new one."""
    concerns = incoming.bounce.message_id if incoming.bounce else None
    ids = list(dict.fromkeys([concerns or "", incoming.in_reply_to or "", *reversed(incoming.references)]))
    ids = [one for one in ids if one][:LOOKED_AT]
    return (
        by_signed_id(ids)
        or by_parent(inbox, ids)
        or by_relative(inbox, [incoming.message_id, *ids], customer)
        or by_subject(inbox, incoming, customer)
    )


def by_signed_id(ids: list[str]) -> Conversation | None:
    """The conversation that one of our own Message-IDs names, though its message may be gone."""
    numbers = [number for one in ids if (number := header_ids.number_of(one))]
    return Conversation.objects.filter(pk=numbers[0]).first() if numbers else None


def by_parent(inbox: Inbox, ids: list[str]) -> Conversation | None:
    """The conversation of the nearest mail that this one answers."""
    found = Message.objects.filter(inbox=inbox, message_id__in=ids).select_related("conversation")
    parents = {message.message_id: message.conversation for message in found}
    return next((parents[one] for one in ids if one in parents), None)


def by_relative(inbox: Inbox, ids: list[str], customer: Customer | None) -> Conversation | None:
    """The conversation of the customer's mail that answers this one, or the same lost one, and came first."""
    if customer is None:
        return None
    relative = Message.objects.filter(inbox=inbox, in_reply_to__in=ids, conversation__customer=customer)
    found = relative.select_related("conversation").order_by("pk").first()
    return found.conversation if found else None


def by_subject(inbox: Inbox, incoming: Incoming, customer: Customer | None) -> Conversation | None:
    """For programs that drop the headers: a reply mark, the same customer and subject, answered lately."""
    subject = bare(incoming.subject)
    if customer is None or incoming.automatic or not subject or subject == incoming.subject.strip():
        return None
    since = timezone.now() - timedelta(days=SAME_SUBJECT_DAYS)
    lately = Conversation.objects.filter(
        inbox=inbox, customer=customer, subject=subject[:500], last_message_at__gte=since
    )
    answered = lately.filter(messages__direction=Message.Direction.OUTBOUND)
    return answered.order_by("-last_message_at").first()


def join_children(parent: Message) -> None:
    """A parent that comes late takes in the same customer's unanswered conversations that answer it."""
    strays = Conversation.objects.filter(
        Q(messages__in_reply_to=parent.message_id, messages__inbox=parent.inbox),
        customer=parent.conversation.customer,
    ).exclude(pk=parent.conversation_id)
    for stray in strays.exclude(messages__direction=Message.Direction.OUTBOUND).distinct():
        join(stray, parent.conversation)


def join(stray: Conversation, into: Conversation) -> None:
    """Move everything of `stray` into the other conversation and remove it."""
    number = stray.pk
    stray.messages.update(conversation=into)
    stray.dismissals.update(conversation=into)
    Promise.objects.filter(conversation=stray).update(conversation=into)
    for draft in stray.drafts.exclude(agent__in=into.drafts.values("agent")):
        draft.conversation = into
        draft.save(update_fields=["conversation"])
    Event.objects.filter(conversation=stray).update(conversation=into)
    into.refresh_from_db()
    into.message_count = into.messages.count()
    into.save(update_fields=["message_count"])
    record(What.CONVERSATIONS_JOINED, conversation=into, was=number)
    if not stray.drafts.exists():
        stray.delete()
