"""From a mail that was read to a message in a conversation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings

from vasta.channels import Incoming
from vasta.desk import clock, files, reviewing, text
from vasta.desk.actions import threading
from vasta.desk.actions.bounces import land
from vasta.desk.actions.conversations import start_conversation
from vasta.desk.actions.customers import find_customer, new_customer
from vasta.desk.actions.locks import count_in, locked
from vasta.desk.events import What, record
from vasta.desk.models import Attachment, Conversation, Customer, Inbox, Message, RawMail

EARLIER = 3  # texts of the same sender that tell the language of a very short one


@dataclass(frozen=True)
class Ready:
    """A mail and what takes time to make of it: its brief, and its files, kept, by their hashes."""

    incoming: Incoming
    brief: dict[str, Any] | None
    kept: tuple[str, ...]


def make_ready(inbox: Inbox, incoming: Incoming) -> Ready:
    """What takes time is done before the transaction that holds up others. Raises OSError."""
    brief = None
    if not incoming.automatic and not is_known(inbox, incoming.message_id):
        same = Message.objects.filter(sender=incoming.sender.email[:254], direction=Message.Direction.INBOUND)
        earlier = same.order_by("-pk").values_list("text", flat=True)[:EARLIER]
        brief = reviewing.brief_of(text.clean(incoming.text), earlier=list(earlier))
    return Ready(incoming, brief, tuple(files.keep(part.content) for part in incoming.attachments))


def is_known(inbox: Inbox, message_id: str) -> bool:
    """Whether this inbox has the mail already."""
    return Message.objects.filter(inbox=inbox, message_id=message_id[:500]).exists()


def add_message(raw: RawMail, ready: Ready) -> Message:
    """Add the mail to its conversation, or to a new one; runs inside the transaction of `receive`."""
    incoming = ready.incoming
    conversation, customer = where(raw.inbox, incoming)
    conversation = locked(conversation)
    message = store(raw, ready, conversation, customer)
    keep_files(message, ready)
    count_in(conversation, message)
    record(What.MESSAGE_RECEIVED, message=message, automatic=message.automatic)
    if incoming.bounce:
        land(incoming.bounce, message)
    elif not message.automatic:
        wake(conversation, message)
    threading.join_children(message)
    return message


def where(inbox: Inbox, incoming: Incoming) -> tuple[Conversation, Customer | None]:
    """The mail's conversation and its writer; a machine that speaks of a known matter is no customer."""
    customer = find_customer(incoming.answer_to)
    known = threading.conversation_for(inbox, incoming, customer)
    if known and (customer or incoming.automatic):
        return known, customer
    customer = customer or new_customer(incoming.answer_to)
    subject = threading.bare(incoming.subject)
    return known or start_conversation(inbox=inbox, customer=customer, subject=subject), customer


def store(raw: RawMail, ready: Ready, conversation: Conversation, customer: Customer | None) -> Message:
    """The mail as a row."""
    incoming = ready.incoming
    return Message.objects.create(
        conversation=conversation,
        inbox=raw.inbox,
        direction=Message.Direction.INBOUND,
        channel=raw.inbox.channel,
        customer=customer,
        sender=incoming.sender.email[:254],
        sender_name=text.one_line(incoming.sender.name, 200),
        reply_to=incoming.reply_to[0].email[:254] if incoming.reply_to else "",
        recipients=[address.email for address in incoming.to],
        copies=[address.email for address in incoming.cc],
        subject=text.one_line(incoming.subject, 500),
        text=text.clean(incoming.text),
        quoted=text.clean(incoming.quoted),
        html=text.clean(incoming.html or ""),
        language=language_of(ready.brief),
        message_id=incoming.message_id[:500],
        in_reply_to=(incoming.in_reply_to or "")[:500],
        references=" ".join(incoming.references),
        sent_at=incoming.sent_at,
        received_at=raw.received_at,
        automatic=incoming.automatic,
        automatic_kind=incoming.why_automatic or "",
        problems=[str(problem) for problem in incoming.problems],
        brief=ready.brief,
        raw=raw,
    )


def language_of(brief: dict[str, object] | None) -> str:
    """The message's language as the brief has it, where the desk knows that language."""
    found = (brief or {}).get("language")
    return found if isinstance(found, str) and found in dict(settings.LANGUAGES) else ""


def keep_files(message: Message, ready: Ready) -> None:
    """Note the mail's files."""
    Attachment.objects.bulk_create(
        Attachment(
            message=message,
            name=part.filename[:255],
            content_type=part.content_type[:127],
            content_id=(part.content_id or "")[:255],
            inline=part.inline,
            size=len(part.content),
            sha256=sha256,
        )
        for part, sha256 in zip(ready.incoming.attachments, ready.kept, strict=True)
    )


def wake(conversation: Conversation, message: Message) -> None:
    """A person wrote: the conversation is open, its clock runs, its language is the customer's."""
    clock.set_clock(conversation)
    conversation.language = message.language or conversation.language
    conversation.urgent = conversation.urgent or bool((message.brief or {}).get("urgent"))
    conversation.save()
    customer = conversation.customer
    if message.language and not customer.language:
        customer.language = message.language
        customer.save(update_fields=["language"])
