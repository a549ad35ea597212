"""The email channel: `parse` and `compose`, `sanitise`, and the doors `imap`, `smtp` and `folder`."""

from vasta.channels.email.accounts import FolderAccount, ImapAccount, Security, SmtpAccount
from vasta.channels.email.compose import compose, new_message_id
from vasta.channels.email.html import has_remote_images, sanitise
from vasta.channels.email.parse import parse
from vasta.channels.email.plaintext import to_text

__all__ = [
    "FolderAccount",
    "ImapAccount",
    "Security",
    "SmtpAccount",
    "compose",
    "has_remote_images",
    "new_message_id",
    "parse",
    "sanitise",
    "to_text",
]
