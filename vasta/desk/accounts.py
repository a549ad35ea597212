"""The mail accounts of an inbox, from the configuration; rows hold no passwords."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.conf import settings

from vasta.channels.email.accounts import FolderAccount, ImapAccount, SmtpAccount
from vasta.config import Imap, InboxConfig, Smtp, password_of
from vasta.desk.models import Inbox

OURS = ("password_file", "start")  # settings that no account knows


def configured(inbox: Inbox) -> InboxConfig | None:
    """The inbox's part of the configuration; None when it has left it."""
    inboxes: tuple[InboxConfig, ...] = settings.VASTA.inbox
    return next((one for one in inboxes if one.address.lower() == inbox.address), None)


def can_send(inbox: Inbox) -> bool:
    """Whether replies can leave this inbox."""
    given = configured(inbox)
    return given is not None and bool(given.smtp or given.outgoing)


def incoming(inbox: Inbox) -> ImapAccount | None:
    """Where the inbox's mail is fetched from; None: nowhere. Raises ConfigError, BadAccount."""
    given = configured(inbox)
    return ImapAccount(**parts(given.imap)) if given and given.imap else None


def outgoing(inbox: Inbox) -> SmtpAccount | FolderAccount | None:
    """Where the inbox's replies go; None: nowhere. Raises ConfigError, BadAccount."""
    given = configured(inbox)
    if given and given.smtp:
        return SmtpAccount(**parts(given.smtp))
    return FolderAccount(path=given.outgoing) if given and given.outgoing else None


def parts(account: Imap | Smtp) -> dict[str, Any]:
    """The account's settings, with its password read."""
    given = asdict(account) | {"password": password_of(account)}
    return {name: value for name, value in given.items() if name not in OURS}
