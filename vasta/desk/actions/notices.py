"""Mails from the desk to its own agents."""

from __future__ import annotations

from django.utils import timezone

from vasta.desk import accounts, header_ids
from vasta.desk.models import Agent, Inbox, Outbox


def post_notice(*, to: Agent, subject: str, body: str) -> bool:
    """Put a mail to an agent into the outbox of the first inbox that can send; False when none can."""
    inboxes = Inbox.objects.filter(active=True).order_by("pk")
    inbox = next((inbox for inbox in inboxes if accounts.can_send(inbox)), None)
    if inbox is None:
        return False
    Outbox.objects.create(
        inbox=inbox,
        notice={"to": to.email, "name": to.name, "subject": subject, "text": body, "language": to.language},
        header_id=header_ids.make(0, inbox.address),
        due_at=timezone.now(),
    )
    return True
