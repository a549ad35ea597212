"""What can go wrong at the edges, each with its own name.

A fault says what happened, where, and what to do about it; `code` is stable, for pages that word it in
their reader's language. No fault ever holds a password.
"""

from typing import ClassVar


class ChannelFault(Exception):
    """Anything that went wrong at an edge; catch this to catch them all."""

    code: ClassVar[str] = "channel-fault"


class UnknownKind(ChannelFault):
    """A kind of channel that kinds.toml does not describe."""

    code = "unknown-kind"


class Unreadable(ChannelFault):
    """A mail that can't be taken apart; its bytes belong in the quarantine.

    `reason` is a short stable word: `empty`, `too-large`, `nested-too-deep`, `not-a-mail` or `broken`.
    """

    code = "unreadable"

    def __init__(self, reason: str, detail: str) -> None:
        """Take the stable reason and one sentence for a person."""
        super().__init__(f"The mail can't be read ({reason}): {detail}")
        self.reason = reason


class Uncomposable(ChannelFault):
    """An outgoing mail that would be broken or dangerous; `field` names the part to mend."""

    code = "uncomposable"

    def __init__(self, field: str, detail: str) -> None:
        """Take the field of `Outgoing` and one sentence for a person."""
        super().__init__(f"The mail can't be written: {field}: {detail}")
        self.field = field


class BadAccount(ChannelFault, ValueError):
    """An account that can't be right, found before anything is tried; `field` names the setting."""

    code = "bad-account"

    def __init__(self, field: str, detail: str) -> None:
        """Take the setting's name and one sentence for a person; never the setting's secret value."""
        super().__init__(f"The mail account can't be used: {field}: {detail}")
        self.field = field


class DoorFault(ChannelFault):
    """A door to the outside that is shut: what happened, where, the other side's words, how to mend it."""

    what: ClassVar[str]
    mend: ClassVar[str]

    def __init__(self, where: str, detail: str = "") -> None:
        """Take the place (host:port or path) and, where known, the other side's own words."""
        said = f" ({detail})" if detail else ""
        super().__init__(f"{self.what}: {where}{said}. {self.mend}")
        self.where, self.detail = where, detail


class Unreachable(DoorFault):
    """The server doesn't answer, or stopped answering before anything was decided."""

    code = "unreachable"
    what = "The mail server can't be reached"
    mend = "Check the host and port, the network and the firewall; Vasta tries again by itself."


class WrongPassword(DoorFault):
    """The server knows no such user with such a password."""

    code = "wrong-password"
    what = "The mail server refused the user name or the password"
    mend = "Enter them again; some providers want an app password."


class TlsFault(DoorFault):
    """No safe connection: an unknown or expired certificate, a wrong name, or no TLS on that port."""

    code = "tls-fault"
    what = "No safe connection to the mail server"
    mend = (
        "Check that the host is the name in its certificate, that security ('tls' or 'starttls') fits the "
        "port, and give 'ca_file' if your organisation signs its own certificates."
    )


class MissingFolder(DoorFault):
    """The mailbox has no folder of that name."""

    code = "missing-folder"
    what = "The mailbox has no such folder"
    mend = "Check its name, capitals included; subfolders are often called 'INBOX.Support' or 'INBOX/Support'."


class ServerFault(DoorFault):
    """The server answered, but not as a mail server should."""

    code = "server-fault"
    what = "The mail server answered with an error"
    mend = "Try again later; if it lasts, show the server's words to its administrator."


class FolderFault(DoorFault):
    """The folder that mail is written into is missing or closed to us."""

    code = "folder-fault"
    what = "The mail can't be written into the folder"
    mend = "Create the folder and let the user who runs Vasta write into it."


class DiskFull(DoorFault):
    """No room for the mail; nothing half-written is left behind."""

    code = "disk-full"
    what = "The disk is full, the mail was not written"
    mend = "Free some space; Vasta tries again by itself."
