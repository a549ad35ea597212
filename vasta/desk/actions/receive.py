"""Receiving: the bytes are kept first; then they become a message, or wait in quarantine for a person."""

from __future__ import annotations

import logging

from django.conf import settings
from django.db import OperationalError, transaction
from django.utils import timezone

from vasta.channels import Incoming, Unreadable
from vasta.channels.email import parse
from vasta.desk import files
from vasta.desk.actions.intake import Ready, add_message, is_known, make_ready
from vasta.desk.events import What, record
from vasta.desk.models import Inbox, Message, RawMail

TRIES = 5  # a mail that cannot be taken in so many times waits in quarantine

log = logging.getLogger(__name__)


def receive(*, content: bytes, inbox: Inbox) -> Message | None:
    """Keep a mail's bytes, then take it in. None: it is a duplicate, in quarantine, or tried again later.

    Raises OSError only when the bytes cannot be kept (a full disk); then nothing was taken over.
    """
    return take_in(raw=store_raw(content=content, inbox=inbox))


def store_raw(*, content: bytes, inbox: Inbox) -> RawMail:
    """Keep a mail's bytes and say so in the database. Raises OSError."""
    sha256 = files.keep(content)
    return RawMail.objects.create(inbox=inbox, sha256=sha256, size=len(content))


def take_in(*, raw: RawMail) -> Message | None:
    """Make a message of a kept mail. Whatever is wrong with this mail, the next ones are not kept waiting."""
    try:
        ready = make_ready(raw.inbox, read(raw))
        with transaction.atomic():
            return place(raw, ready)
    except Unreadable as error:
        quarantine(raw, str(error))
    except (OperationalError, OSError) as error:
        try_later(raw, error)
    except Exception as error:  # noqa: BLE001  # one mail's trouble, of any kind, must not stop the others
        log.error("Mail %s cannot be taken in: %s.", raw.pk, type(error).__name__)  # noqa: TRY400  # a traceback may quote the mail
        quarantine(raw, f"{type(error).__name__}: Vasta could not read this mail. Its bytes are kept.")
    return None


def read(raw: RawMail) -> Incoming:
    """The mail as plain data. Raises Unreadable, OSError."""
    limit = settings.VASTA.limits.mail_bytes
    if raw.size > limit:
        raise Unreadable("too-large", f"it has {raw.size} bytes, the limit is {limit}")
    return parse(files.read(raw.sha256))


def place(raw: RawMail, ready: Ready) -> Message | None:
    """Put the mail into its conversation, unless another worker or an earlier copy has."""
    held = RawMail.objects.select_for_update(of=("self",)).select_related("inbox").get(pk=raw.pk)
    if held.state not in {RawMail.State.NEW, RawMail.State.QUARANTINED}:
        return None
    Inbox.objects.select_for_update().get(pk=held.inbox_id)  # mails of one inbox are placed one after another
    known = is_known(held.inbox, ready.incoming.message_id)
    message = None if known else add_message(held, ready)
    held.state = RawMail.State.DONE if message else RawMail.State.DUPLICATE
    held.reason = ""
    held.save(update_fields=["state", "reason"])
    return message


@transaction.atomic
def quarantine(raw: RawMail, reason: str) -> None:
    """Set the mail aside, where people see it and why."""
    RawMail.objects.filter(pk=raw.pk).update(state=RawMail.State.QUARANTINED, reason=reason)
    record(What.MAIL_QUARANTINED, raw=raw.pk, inbox=raw.inbox_id)


def try_later(raw: RawMail, error: Exception) -> None:
    """Leave the mail for the next round; after TRIES rounds set it aside."""
    log.warning("Mail %s waits for the next round: %s.", raw.pk, type(error).__name__)
    if raw.tries + 1 >= TRIES:
        quarantine(raw, f"{type(error).__name__}: tried {TRIES} times. Take it in again when the fault is mended.")
    else:
        RawMail.objects.filter(pk=raw.pk).update(tries=raw.tries + 1)


def take_in_waiting(*, limit: int = 100) -> int:
    """Take in mails that are kept and not yet read, oldest first; returns how many were looked at."""
    waiting = list(RawMail.objects.filter(state=RawMail.State.NEW).select_related("inbox").order_by("pk")[:limit])
    for raw in waiting:
        take_in(raw=raw)
    return len(waiting)


def seen_now(inbox: Inbox) -> None:
    """Note that the inbox was looked into just now."""
    Inbox.objects.filter(pk=inbox.pk).update(last_seen=timezone.now())
