"""Fetching: new mail of an inbox is kept, and how far we came is written down with each mail."""

from __future__ import annotations

import logging

from django.conf import settings
from django.db import transaction

from vasta.channels import ChannelFault
from vasta.channels.email import ImapAccount, imap
from vasta.config import ConfigError
from vasta.desk import accounts, files
from vasta.desk.actions.inboxes import note_failure, note_success
from vasta.desk.actions.receive import quarantine
from vasta.desk.models import Inbox, RawMail

log = logging.getLogger(__name__)


def fetch_mail(*, inbox: Inbox) -> int:
    """Keep the mails that came since the last look; returns how many. A fault is noted on the inbox."""
    kept = 0
    try:
        account = accounts.incoming(inbox)
        if account is None:
            return 0
        inbox.refresh_from_db()
        limits = settings.VASTA.limits
        for mail in imap.fetch(
            account, cursor_of(inbox, account), limit=limits.mails_per_round, max_bytes=limits.mail_bytes
        ):
            kept += keep(inbox, mail)
        note_success(inbox=inbox)
    except (ChannelFault, ConfigError, OSError) as error:
        log.warning("Inbox %s cannot be read: %s.", inbox.pk, type(error).__name__)
        note_failure(inbox=inbox, reason=str(error))
    return kept


def cursor_of(inbox: Inbox, account: ImapAccount) -> imap.Cursor | None:
    """How far the mailbox was read; on the first look, as the configuration wants it. Raises ChannelFault."""
    if inbox.uidvalidity is not None:
        return imap.Cursor(inbox.uidvalidity, inbox.uid)
    given = accounts.configured(inbox)
    if given is None or given.imap is None or given.imap.start == "all":
        return None
    cursor = imap.end_of(account)
    move(inbox, cursor)
    return cursor


def keep(inbox: Inbox, mail: imap.RawMail) -> bool:
    """Keep one mail and the place after it, both or neither; False when another worker was here first.

    Raises OSError when the disk is full: the place stays before this mail.
    """
    sha256 = files.keep(mail.raw) if mail.raw is not None else ""
    with transaction.atomic():
        held = Inbox.objects.select_for_update(of=("self",)).get(pk=inbox.pk)
        if held.uidvalidity == mail.cursor.uid_validity and held.uid >= mail.cursor.last_uid:
            return False
        raw = RawMail.objects.create(inbox=held, sha256=sha256, size=mail.size)
        if mail.raw is None:
            quarantine(
                raw,
                f"It has {mail.size} bytes, more than the limit; it was left on the server, UID {mail.uid}.",
            )
        move(held, mail.cursor)
    return True


def move(inbox: Inbox, cursor: imap.Cursor) -> None:
    """Write down how far we came."""
    inbox.uidvalidity, inbox.uid = cursor.uid_validity, cursor.last_uid
    inbox.save(update_fields=["uidvalidity", "uid"])
