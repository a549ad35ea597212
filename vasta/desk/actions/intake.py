"""From a mail that was read to a message in a conversation."""

from __future__ import annotations

from django.conf import settings

from vasta.channels import Incoming
from vasta.desk import clock, files, reviewing, text
from vasta.desk.actions import threading
from vasta.desk.actions.bounces import land
from vasta.desk.actions.conversations import start_conversation
from vasta.desk.actions.customers import customer_of
from vasta.desk.actions.locks import count_in, locked
from vasta.desk.events import What, record
from vasta.desk.models import Attachment, Conversation, Customer, Inbox, Message, RawMail


def is_known(inbox: Inbox, message_id: str) -> bool:
    """Whether this inbox has the mail already."""
    return Message.objects.filter(inbox=inbox, message_id=message_id).exists()


def add_message(raw: RawMail, incoming: Incoming) -> Message:
    """Add the mail to its conversation, or to a new one; runs inside the transaction of `receive`."""
    customer = customer_of(incoming.answer_to, language="")
    conversation = threading.conversation_for(raw.inbox, incoming, customer) or begin(
        raw.inbox, incoming, customer
    )
    conversation = locked(conversation)
    message = store(raw, incoming, conversation, customer)
    keep_files(message, incoming)
    count_in(conversation, message)
    record(What.MESSAGE_RECEIVED, message=message, automatic=message.automatic)
    if incoming.bounce:
        land(incoming.bounce, message)
    elif not message.automatic:
        wake(conversation, message)
    threading.join_children(message)
    return message


def begin(inbox: Inbox, incoming: Incoming, customer: Customer) -> Conversation:
    """A new conversation, named after the mail without its reply marks."""
    return start_conversation(inbox=inbox, customer=customer, subject=threading.bare(incoming.subject))


def store(raw: RawMail, incoming: Incoming, conversation: Conversation, customer: Customer) -> Message:
    """The mail as a row, with its brief when a person wrote it."""
    brief = None
    if not incoming.automatic:
        earlier = [turn for _, turn in reviewing.history(conversation, [])]
        brief = reviewing.brief_of(incoming.text, earlier=earlier)
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
        language=language_of(brief),
        message_id=incoming.message_id[:500],
        in_reply_to=(incoming.in_reply_to or "")[:500],
        references=" ".join(incoming.references),
        sent_at=incoming.sent_at,
        received_at=raw.received_at,
        automatic=incoming.automatic,
        automatic_kind=incoming.why_automatic or "",
        problems=[str(problem) for problem in incoming.problems],
        brief=brief,
        raw=raw,
    )


def language_of(brief: dict[str, object] | None) -> str:
    """The message's language as the brief has it, where the desk knows that language."""
    found = (brief or {}).get("language")
    return found if isinstance(found, str) and found in dict(settings.LANGUAGES) else ""


def keep_files(message: Message, incoming: Incoming) -> None:
    """Keep the mail's files under their hashes."""
    Attachment.objects.bulk_create(
        Attachment(
            message=message,
            name=part.filename[:255],
            content_type=part.content_type[:127],
            content_id=(part.content_id or "")[:255],
            inline=part.inline,
            size=len(part.content),
            sha256=files.keep(part.content),
        )
        for part in incoming.attachments
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
