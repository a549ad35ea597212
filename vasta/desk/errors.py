"""Why an action was not done; each carries a reason that a person can read, in their own language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from vasta.desk.models import Message


class DeskError(Exception):
    """An action was refused and nothing was changed; `str()` gives the reason."""

    reason: ClassVar[Any] = _("This cannot be done.")

    def __str__(self) -> str:
        """The reason, in the language of the person who asked."""
        return str(self.reason)


class NewerMessage(DeskError):
    """A message came that the writer has not seen; it is `message`."""

    reason = _("A newer message has come to this conversation. Read it before you send.")

    def __init__(self, message: Message) -> None:
        """Carry the newest message."""
        super().__init__(message.pk)
        self.message = message


class HeldByFindings(DeskError):
    """`must` findings hold the reply; `findings` lists them as in the report, `report` is the whole of it."""

    reason = _("Something must be mended before this reply leaves, or give a reason to send it as it is.")

    def __init__(self, findings: Sequence[dict[str, Any]], report: dict[str, Any]) -> None:
        """Carry the findings that hold and the whole report."""
        super().__init__(len(findings))
        self.findings = findings
        self.report = report


class NothingWritten(DeskError):
    """The text is empty."""

    reason = _("There is no text yet. Write something first.")


class TooLong(DeskError):
    """The text is longer than the desk's limit."""

    reason = _("The text is too long for one message. Shorten it, or send the rest as an attachment.")


class FilesTooLarge(DeskError):
    """The files of one reply are together over the desk's limit."""

    reason = _("The files are together too large for one message. Leave something out.")


class NoAddress(DeskError):
    """There is nowhere to send to."""

    reason = _("There is no valid address to send to. Add one to the customer first.")


class TooLateToUndo(DeskError):
    """The reply has left."""

    reason = _("This reply has already left and can no longer be taken back.")


class ReasonMissing(DeskError):
    """The action needs a reason."""

    reason = _("Give a reason, so that others can follow what was done.")


class NotAllowed(DeskError):
    """The person's role does not allow this."""

    reason = _("Your role does not allow this. Ask an administrator.")


class WrongState(DeskError):
    """Somebody has already done it, or it cannot be done now."""

    reason = _("This has changed in the meantime. Load the page again to see how it stands.")


class BadLink(DeskError):
    """A link from a mail is used, old or broken."""

    reason = _("This link has been used or is too old. Ask for a new one.")


class BadValue(DeskError):
    """What was given cannot be kept; `problems` says why, one sentence each."""

    def __init__(self, problems: Sequence[str]) -> None:
        """Take the sentences, already in the person's language."""
        super().__init__(*problems)
        self.problems = list(problems)

    def __str__(self) -> str:
        """All problems in one line."""
        return " ".join(self.problems)
