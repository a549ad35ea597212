"""An `Outgoing` in, the raw bytes of a mail out: UTF-8 text, 7-bit on the wire, proper threading headers."""

import re
import secrets
from email.headerregistry import Address as HeaderAddress
from email.headerregistry import BaseHeader, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage
from email.policy import SMTP, Policy
from typing import Any

from vasta.channels.email.filenames import safe_filename
from vasta.channels.faults import Uncomposable
from vasta.channels.messages import Address, Attachment, Outgoing

_CONTROL = re.compile(r"[\x00-\x1f\x7f\u2028\u2029\ud800-\udfff]")
_ID = re.compile(r"<[!-;=?-~]+>")  # an id we answer may lack the "@" that ours have
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}")
_TYPE = re.compile(r"[a-z]+/[a-z0-9][a-z0-9.+-]*")
_MOST_REFERENCES = 50


class _IdsHeader(UnstructuredHeader, BaseHeader):
    """Message ids, one a line: the stdlib folds a long one into an encoded word, and threads break."""

    def fold(self, *, policy: "Policy[Any]") -> str:
        """Return the header as it goes on the wire."""
        return f"{self.name}: {(policy.linesep + ' ').join(str(self).split())}{policy.linesep}"


def _policy() -> "Policy[EmailMessage]":
    registry = HeaderRegistry()
    for name in ("in-reply-to", "message-id", "references"):
        registry.map_to_type(name, _IdsHeader)
    return SMTP.clone(header_factory=registry)


def new_message_id(domain: str) -> str:
    """Return a fresh `<…@domain>`, unguessable. Raises `Uncomposable` for what is no domain."""
    return f"<{secrets.token_hex(16)}@{_domain(domain, 'message_id')}>"


def compose(outgoing: Outgoing) -> bytes:
    """Return the mail as bytes with CRLF line ends, the same for the same `outgoing`.

    Raises `Uncomposable`, which names the field: line breaks in a header (an injection), an address or id
    that is none, nobody to send to, a date without a time zone.
    """
    message = EmailMessage(policy=_policy())
    _headers(message, outgoing)
    text = re.sub(r"\r\n?", "\n", outgoing.text)
    if re.search(r"[\x00\ud800-\udfff]", text):
        raise Uncomposable("text", "it holds a NUL or half a character.")
    message.set_content(text if text.endswith("\n") else text + "\n", cte="quoted-printable")
    if outgoing.language:  # after the content, which clears all headers that begin with "Content-"
        message["Content-Language"] = _line(outgoing.language, "language")
    for number, attachment in enumerate(outgoing.attachments, start=1):
        _attach(message, attachment, number)
    _fix_boundary(message, outgoing.message_id)
    return message.as_bytes()


def _headers(message: EmailMessage, outgoing: Outgoing) -> None:
    if not outgoing.to:
        raise Uncomposable("to", "there is nobody to send it to.")
    if outgoing.date.tzinfo is None:
        raise Uncomposable("date", "it has no time zone.")
    message["From"] = _address(outgoing.sender, "sender")
    message["To"] = [_address(one, "to") for one in outgoing.to]
    if outgoing.cc:
        message["Cc"] = [_address(one, "cc") for one in outgoing.cc]
    if outgoing.reply_to:
        message["Reply-To"] = _address(outgoing.reply_to, "reply_to")
    message["Subject"] = _line(outgoing.subject, "subject")
    message["Date"] = outgoing.date
    message["Message-ID"] = _id(outgoing.message_id, "message_id")
    _thread(message, outgoing)
    if outgoing.automatic:
        message["Auto-Submitted"] = "auto-replied"
        message["X-Auto-Response-Suppress"] = "All"


def _thread(message: EmailMessage, outgoing: Outgoing) -> None:
    """Write In-Reply-To and References (RFC 5322, 3.6.4); the answered mail is always among the latter."""
    references = [_id(one, "references") for one in outgoing.references]
    if outgoing.in_reply_to:
        message["In-Reply-To"] = parent = _id(outgoing.in_reply_to, "in_reply_to")
        references = [one for one in references if one != parent] + [parent]
    if len(references) > _MOST_REFERENCES:
        references = references[:1] + references[1 - _MOST_REFERENCES :]
    if references:
        message["References"] = " ".join(references)


def _line(text: str, field: str) -> str:
    if found := _CONTROL.search(text):
        raise Uncomposable(field, f"it holds a line break or a control character (U+{ord(found[0]):04X}).")
    return text


def _id(given: str, field: str) -> str:
    if not _ID.fullmatch(given):
        raise Uncomposable(field, f"{given[:80]!r} is no message id; write <left@right>.")
    return given


def bare_address(email: str, field: str) -> str:
    """Return an address with its domain in ASCII. Raises `Uncomposable`, which names `field`."""
    local, _, domain = email.rpartition("@")
    if not _LOCAL.fullmatch(local) or local.startswith(".") or local.endswith(".") or ".." in local:
        raise Uncomposable(field, f"{email[:80]!r} is no address that every server can deliver to.")
    return f"{local}@{_domain(domain, field)}"


def _address(address: Address, field: str) -> HeaderAddress:
    return HeaderAddress(_line(address.name, field), addr_spec=bare_address(address.email, field))


def _domain(domain: str, field: str) -> str:
    """Return a domain in ASCII (IDNA)."""
    try:
        ascii_domain = domain.encode("idna").decode("ascii")
    except UnicodeError:
        ascii_domain = ""
    if not re.fullmatch(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?", ascii_domain):
        raise Uncomposable(field, f"{domain[:80]!r} is no domain.")
    return ascii_domain


def _attach(message: EmailMessage, attachment: Attachment, number: int) -> None:
    kind = attachment.content_type.lower()
    if not _TYPE.fullmatch(kind) or kind.startswith(("message/", "multipart/")):
        kind = "application/octet-stream"  # a mail inside a mail travels as a file
    maintype, _, subtype = kind.partition("/")
    name = safe_filename(attachment.filename, kind, number)
    message.add_attachment(attachment.content, maintype=maintype, subtype=subtype, filename=name)


def _fix_boundary(message: EmailMessage, message_id: str) -> None:
    """Make the boundary from the id, so that composing twice gives the same bytes."""
    if message.is_multipart():
        message.set_boundary("=_vasta_" + re.sub(r"[^A-Za-z0-9]", "", message_id)[:50])
