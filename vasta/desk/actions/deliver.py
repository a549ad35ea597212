"""Delivering: what is due leaves, once; its fate is written down where people see it."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from vasta.channels import ChannelFault, Delivery, Fate, Uncomposable
from vasta.channels.email import FolderAccount, SmtpAccount, compose, folder, smtp
from vasta.config import ConfigError
from vasta.desk import accounts, clock
from vasta.desk.actions.bounces import put_back
from vasta.desk.actions.locks import locked
from vasta.desk.actions.outgoing import outgoing_of
from vasta.desk.errors import WrongState
from vasta.desk.events import What, record
from vasta.desk.models import Agent, Conversation, Message, Outbox

STALE = timedelta(minutes=15)  # no hand-over takes so long; its worker was killed
LONGEST_PAUSE = timedelta(hours=1)
GIVE_UP = timedelta(days=2)

log = logging.getLogger(__name__)


def deliver_outbox(*, now: datetime | None = None, limit: int = 50) -> int:
    """Hand over what is due, one by one; returns how many mails were tried."""
    settle_stale(now=now)
    for tried in range(limit):
        row = claim(now or timezone.now())
        if row is None:
            return tried
        settle(row, hand_over(row))
    return limit


@transaction.atomic
def claim(now: datetime) -> Outbox | None:
    """The next mail that is due, marked as being sent, so that no other worker takes it."""
    due = Outbox.objects.filter(state=Outbox.State.WAITING, due_at__lte=now).order_by("due_at", "pk")
    row = due.select_for_update(of=("self",), skip_locked=True).select_related("inbox").first()
    if row is None:
        return None
    row.state, row.claimed_at, row.tries = Outbox.State.SENDING, timezone.now(), row.tries + 1
    row.save(update_fields=["state", "claimed_at", "tries"])
    return row


def hand_over(row: Outbox) -> Delivery:
    """Compose the mail and give it to the inbox's account; a fault before that is worth another try."""
    try:
        account = accounts.outgoing(row.inbox)
        if account is None:
            return Delivery(
                Fate.REFUSED_FOR_NOW, f"Inbox {row.inbox.address} has no way out. Give it smtp or outgoing."
            )
        outgoing = outgoing_of(row)
        raw = compose(outgoing)
        to = [address.email for address in (*outgoing.to, *outgoing.cc)]
        return send(account, raw, row.inbox.address, to)
    except Uncomposable as error:
        return Delivery(Fate.REFUSED, str(error))
    except (ChannelFault, ConfigError, OSError) as error:
        return Delivery(Fate.REFUSED_FOR_NOW, str(error))
    except Exception as error:  # noqa: BLE001  # one mail's trouble must not stop the others; nobody knows how far it came
        log.error("Outbox %s: %s.", row.pk, type(error).__name__)  # noqa: TRY400  # a traceback may quote the mail
        return Delivery(Fate.UNCERTAIN, f"Sending broke off ({type(error).__name__}).")


def send(account: SmtpAccount | FolderAccount, raw: bytes, sender: str, to: list[str]) -> Delivery:
    """By SMTP or into a folder."""
    if isinstance(account, FolderAccount):
        account.path.mkdir(parents=True, exist_ok=True)
        return folder.send(account, raw, sender, to)
    return smtp.send(account, raw, sender, to)


@transaction.atomic
def settle(row: Outbox, delivery: Delivery) -> None:
    """Write the fate down."""
    row.reason = reason_of(delivery)
    if delivery.fate is Fate.REFUSED_FOR_NOW and timezone.now() - row.created_at < GIVE_UP:
        row.state = Outbox.State.WAITING
        row.due_at = timezone.now() + min(timedelta(seconds=30) * 2 ** min(row.tries, 10), LONGEST_PAUSE)
        row.save()
        return
    row.state = {
        Fate.ACCEPTED: Outbox.State.SENT,
        Fate.UNCERTAIN: Outbox.State.UNCERTAIN,
    }.get(delivery.fate, Outbox.State.REFUSED)
    row.settled_at = timezone.now()
    if row.notice and row.state == Outbox.State.SENT:
        row.notice = {"to": row.notice["to"]}  # a sent link must not lie about
    row.save()
    if row.message:
        tell(row, row.message)


def reason_of(delivery: Delivery) -> str:
    """The server's words; of a mail that was taken for some of its readers, who was left out."""
    if delivery.fate is Fate.ACCEPTED:
        return "; ".join(f"{refusal.recipient}: {refusal.reason}" for refusal in delivery.refusals)
    return delivery.reason[:2000]


def tell(row: Outbox, message: Message) -> None:
    """Put the fate onto the conversation; a reply that did not leave waits for us again."""
    what = {Outbox.State.SENT: What.REPLY_SENT, Outbox.State.UNCERTAIN: What.REPLY_UNCERTAIN}
    record(what.get(Outbox.State(row.state), What.REPLY_REFUSED), message=message)
    if row.state == Outbox.State.SENT:
        message.sent_at = row.settled_at
        message.save(update_fields=["sent_at"])
    elif row.state == Outbox.State.REFUSED:
        put_back(message)


@transaction.atomic
def settle_stale(*, now: datetime | None = None) -> int:
    """Mails whose worker was killed while sending: a folder may be written again, a server may have taken it.

    Returns how many there were.
    """
    before = (now or timezone.now()) - STALE
    stale = Outbox.objects.filter(state=Outbox.State.SENDING, claimed_at__lt=before)
    rows = list(stale.select_for_update(of=("self",), skip_locked=True).select_related("inbox"))
    for row in rows:
        given = accounts.configured(row.inbox)
        again = given is not None and given.outgoing is not None
        fate = Fate.REFUSED_FOR_NOW if again else Fate.UNCERTAIN
        settle(row, Delivery(fate, "The worker stopped while it was sending."))
    return len(rows)


@transaction.atomic
def retry_delivery(*, message: Message, agent: Agent) -> Outbox:
    """A person sends a refused or uncertain reply again, as the same mail. Raises WrongState."""
    row = Outbox.objects.select_for_update(of=("self",)).select_related("inbox").filter(message=message).first()
    if row is None or row.state not in {Outbox.State.REFUSED, Outbox.State.UNCERTAIN}:
        raise WrongState
    row.state, row.due_at, row.created_at, row.settled_at = (
        Outbox.State.WAITING,
        timezone.now(),
        timezone.now(),
        None,
    )
    row.save()
    conversation = locked(message.conversation)
    clock.set_clock(conversation)
    if conversation.waiting_since is None:
        conversation.state = Conversation.State.WAITING
    conversation.save()
    record(What.REPLY_RETRIED, message=message, agent=agent)
    return row
