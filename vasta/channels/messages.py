"""What comes in and what goes out, as plain data. All text is NFC, with `\\n` line ends and no NUL."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Problem(StrEnum):
    """What was odd about an incoming mail, and so how it was mended."""

    NO_MESSAGE_ID = "no-message-id"  # made one from the content, the same each time
    ODD_MESSAGE_ID = "odd-message-id"  # unusable (spaces, far too long); likewise
    NO_SENDER = "no-sender"  # no usable From; taken from Reply-To, Sender or Return-Path, else empty
    NO_DATE = "no-date"  # took the first server's time of arrival, if there was one
    ODD_DATE = "odd-date"  # unreadable or in the future; likewise
    BROKEN_CHARSET = "broken-charset"  # the declared character set didn't fit the bytes; guessed
    UNKNOWN_CHARSET = "unknown-charset"  # no such character set; guessed
    LOST_CHARACTERS = "lost-characters"  # some bytes made no sense in any set and show as U+FFFD
    CONTROL_CHARACTERS = "control-characters"  # NUL and its kin were removed
    BROKEN_STRUCTURE = "broken-structure"  # MIME parts without their boundaries; read as far as possible
    TOO_MANY_PARTS = "too-many-parts"  # the parts after the limit were left out
    HEADER_CUT = "header-cut"  # a header was absurdly long and was cut
    TEXT_CUT = "text-cut"  # the text was absurdly long and was cut
    HTML_ONLY = "html-only"  # the text was made from the HTML
    ODD_HTML = "odd-html"  # HTML nested beyond reason; only its words were kept
    RENAMED_ATTACHMENT = "renamed-attachment"  # a dangerous or unreadable file name was made safe
    WINMAIL = "winmail"  # Outlook's winmail.dat; its files were taken out where possible
    ENCRYPTED = "encrypted"  # the content is encrypted and stays an attachment
    THROUGH_A_GROUP = "through-a-group"  # came through a discussion group that people write to
    ONLY_QUOTES = "only-quotes"  # nothing but quoted history was found, so all of it was kept as text


class Automatic(StrEnum):
    """Why a mail counts as written by a machine."""

    BOUNCE = "bounce"
    OUT_OF_OFFICE = "out-of-office"
    AUTO_REPLY = "auto-reply"
    GENERATED = "generated"
    READ_RECEIPT = "read-receipt"
    MAILING_LIST = "mailing-list"
    BULK = "bulk"


@dataclass(frozen=True, slots=True)
class Address:
    """A person's name (may be empty) and address; the domain is in lower case."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file in a mail. `filename` is safe to offer for download; `content_id` has no angle brackets."""

    filename: str
    content_type: str
    content: bytes = field(repr=False)
    content_id: str | None = None
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Bounce:
    """A report that our mail didn't arrive: for whom, which mail, and whether trying again is useless."""

    recipients: tuple[str, ...]
    message_id: str | None
    permanent: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One mail, read.

    Message ids are written `<left@right>`. `text` is what this sender wrote now, signature kept, quoted
    history left out; `quoted` is that history; `full_text` is both as they came. `html` is the original,
    never shown before `sanitise`. `may_acknowledge` is false where an automatic answer could start a loop.
    """

    message_id: str
    in_reply_to: str | None
    references: tuple[str, ...]
    sender: Address
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    reply_to: tuple[Address, ...]
    subject: str
    sent_at: datetime | None
    text: str
    quoted: str
    full_text: str
    html: str | None
    attachments: tuple[Attachment, ...]
    why_automatic: Automatic | None
    bounce: Bounce | None
    may_acknowledge: bool
    languages: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def automatic(self) -> bool:
        """Whether a machine wrote it."""
        return self.why_automatic is not None

    @property
    def answer_to(self) -> Address:
        """Where a reply goes: the first Reply-To, else the sender."""
        return self.reply_to[0] if self.reply_to else self.sender


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """One mail to send. `message_id` is fixed before the first try, so that a repeat is the same mail.

    `date` is aware. `language` is a code like `fi`. `automatic` marks what no person wrote (RFC 3834).
    """

    message_id: str
    sender: Address
    to: tuple[Address, ...]
    subject: str
    text: str
    date: datetime
    cc: tuple[Address, ...] = ()
    reply_to: Address | None = None
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    language: str | None = None
    automatic: bool = False


class Fate(StrEnum):
    """What became of a mail that was handed over."""

    ACCEPTED = "accepted"
    REFUSED_FOR_NOW = "refused-for-now"  # a later try may succeed
    REFUSED = "refused"  # trying again is useless
    UNCERTAIN = "uncertain"  # all was handed over, the answer never came: sending again may double it


@dataclass(frozen=True, slots=True)
class Refusal:
    """One recipient whom the server refused: its code and its words."""

    recipient: str
    permanent: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """The fate of one hand-over, the server's words, and the recipients left out of an accepted mail."""

    fate: Fate
    reason: str
    refusals: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at by `vasta doctor`: what, whether it is right, what was seen, how to mend it."""

    what: str
    ok: bool
    seen: str
    mend: str = ""
