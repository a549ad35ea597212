"""Reports that a reply did not arrive, put where they belong."""

from __future__ import annotations

from vasta.channels import Bounce
from vasta.desk import clock
from vasta.desk.actions.locks import locked
from vasta.desk.events import What, record
from vasta.desk.models import Message


def land(bounce: Bounce, report: Message) -> None:
    """Mark the reply that did not arrive; when that is final, its conversation waits for us again.

    A report that names no mail of ours, or nobody we wrote to, changes nothing: anybody can write one.
    """
    message = Message.objects.filter(direction=Message.Direction.OUTBOUND, message_id=bounce.message_id or "-").first()
    if message is None or not concerns(bounce, message):
        return
    record(What.BOUNCED, message=message, report=report.pk, permanent=bounce.permanent)
    if not bounce.permanent:
        return
    message.bounced_reason = bounce.reason[:2000] or "?"
    message.save(update_fields=["bounced_reason"])
    put_back(message)


def concerns(bounce: Bounce, message: Message) -> bool:
    """Whether the report is of somebody the message went to; some reports name nobody."""
    went_to = {address.lower() for address in [*message.recipients, *message.copies]}
    return not bounce.recipients or any(address.lower() in went_to for address in bounce.recipients)


def put_back(message: Message) -> None:
    """The customer has no answer: their wait goes on from where it began."""
    conversation = locked(message.conversation)
    conversation.state = conversation.State.OPEN
    conversation.closed_reason = ""
    clock.set_clock(conversation)
    conversation.save()
