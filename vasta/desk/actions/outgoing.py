"""From an outbox row to the mail that a channel can send; made anew for each try, the same each time."""

from __future__ import annotations

from vasta.channels import Address, Attachment, Outgoing
from vasta.desk import files
from vasta.desk.models import Message, Outbox


def outgoing_of(row: Outbox) -> Outgoing:
    """The mail of a row. Raises OSError when a file's bytes are gone."""
    return of_message(row, row.message) if row.message else of_notice(row)


def of_message(row: Outbox, message: Message) -> Outgoing:
    """A reply to a customer, with its thread and its files."""
    return Outgoing(
        message_id=row.header_id,
        sender=Address(row.inbox.name, row.inbox.address),
        to=tuple(Address(name_for(message, email), email) for email in message.recipients),
        cc=tuple(Address("", email) for email in message.copies),
        subject=message.subject,
        text=message.text,
        date=message.received_at,
        in_reply_to=message.in_reply_to or None,
        references=tuple(message.references.split()),
        attachments=tuple(
            Attachment(part.name, part.content_type, files.read(part.sha256)) for part in message.attachments.all()
        ),
        language=message.language or None,
    )


def name_for(message: Message, email: str) -> str:
    """The customer's name, where the address is theirs."""
    customer = message.conversation.customer
    return customer.name if customer.contact_points.filter(value=email.lower()).exists() else ""


def of_notice(row: Outbox) -> Outgoing:
    """A mail from the desk to an agent; it says of itself that no person wrote it."""
    notice = row.notice or {}
    return Outgoing(
        message_id=row.header_id,
        sender=Address(row.inbox.name, row.inbox.address),
        to=(Address(notice["name"], notice["to"]),),
        subject=notice["subject"],
        text=notice["text"],
        date=row.due_at,
        language=notice["language"] or None,
        automatic=True,
    )
