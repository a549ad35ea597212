"""The story's mails as a customer's mail program would write them."""

from __future__ import annotations

import mimetypes
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256
from typing import Any

from vasta.desk.demo.days import in_words
from vasta.desk.demo.story import HERE, Tale


def customer_mail(tale: Tale, *, to: Address, at: datetime, text: str, data: dict[str, Any]) -> EmailMessage:
    """The customer's mail: an answer to what was said last, if anything was.

    data: `subject`, `html`, `charset`, `files`, `quotes` (repeats our last reply), `away` (by a machine).
    """
    mail = EmailMessage(policy=SMTP)
    user, _, domain = tale.email.partition("@")
    mail["From"] = Address(tale.name, user, domain)
    mail["To"] = to
    mail["Subject"] = data.get("subject") or (f"Re: {tale.subject}" if tale.references else tale.subject)
    mail["Date"] = at
    mail["Message-ID"] = f"<{sha256(f'{tale.email}{at}'.encode()).hexdigest()[:20]}@{domain}>"
    if tale.references:
        mail["In-Reply-To"] = tale.references[-1]
        mail["References"] = " ".join(tale.references)
    if "away" in data:
        mail["Auto-Submitted"] = "auto-replied"
    quoted = quote(tale, to) if data.get("quotes") else ""
    mail.set_content(text + quoted, charset=data.get("charset", "utf-8"))
    if "html" in data:
        mail.add_alternative(data["html"], subtype="html")
    for name in data.get("files", ()):
        attach(mail, name)
    return mail


def quote(tale: Tale, of: Address) -> str:
    """Our last reply, repeated below as mail programs do."""
    assert tale.said_at is not None, f"{tale.subject}: there is no reply to repeat"  # noqa: S101  # a fault in the story's file
    head = in_words("wrote", tale.said_at, tale.language, name=of.display_name, address=of.addr_spec)
    lines = "\n".join(f"> {line}".rstrip() for line in tale.said.splitlines())
    return f"\n\n{head}\n{lines}\n"


def attach(mail: EmailMessage, name: str) -> None:
    """Put one of the story's files to the mail."""
    kind, _, part = (mimetypes.guess_type(name)[0] or "application/octet-stream").partition("/")
    mail.add_attachment(content(name), maintype=kind, subtype=part, filename=name)


def content(name: str) -> bytes:
    """The bytes of one of the story's files."""
    return HERE.joinpath("files", name).read_bytes()


def bounce(*, to: str, of: str, message_id: str, at: datetime) -> bytes:
    """A server's report (RFC 3464) that a mail could not be delivered."""
    text = HERE.joinpath("bounce.eml").read_text(encoding="utf-8")
    written = f"{at:%a, %d %b %Y %H:%M:%S %z}"
    return text.format(to=to, of=of, message_id=message_id, date=written).replace("\n", "\r\n").encode()
