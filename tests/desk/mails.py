"""Raw mails for tests, as a customer's mail program writes them."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

TEXT = "Hei!\n\nMiksi marraskuun lasku on kaksi kertaa suurempi kuin lokakuun?\n\nMaija"


def mail(
    text: str = TEXT,
    *,
    subject: str = "Lasku marraskuulta",
    sender: str = "Maija Meikäläinen <maija@posti.example>",
    id: str = "<1@posti.example>",  # noqa: A002  # the header's own word
    answers: str = "",
    references: str = "",
    file: bytes = b"",
    **headers: str,
) -> bytes:
    """The bytes of a mail; other headers by name with `_` for `-`."""
    message = EmailMessage(policy=SMTP)
    message["From"] = sender
    message["To"] = "apua@sahko.example"
    message["Subject"] = subject
    message["Date"] = "Mon, 23 Nov 2026 10:00:00 +0200"
    if id:
        message["Message-ID"] = id
    if answers:
        message["In-Reply-To"] = answers
    if references or answers:
        message["References"] = references or answers
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    if file:
        message.add_attachment(file, maintype="application", subtype="pdf", filename="lasku.pdf")
        message.set_boundary("=_the_same_each_time")
    return message.as_bytes()


def bounce(message_id: str, recipient: str = "maija@posti.example", *, status: str = "5.1.1") -> bytes:
    """A delivery report (RFC 3464) of a mail."""
    return f"""From: Mail Delivery System <mailer-daemon@posti.example>
To: apua@sahko.example
Subject: Undelivered Mail Returned to Sender
Date: Mon, 23 Nov 2026 10:05:00 +0200
Message-ID: <report{status}@posti.example>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.posti.example

Final-Recipient: rfc822; {recipient}
Action: {"failed" if status.startswith("5") else "delayed"}
Status: {status}
Diagnostic-Code: smtp; 550 {status} <{recipient}>: no such user

--b
Content-Type: text/rfc822-headers

From: apua@sahko.example
To: {recipient}
Subject: Re: Lasku marraskuulta
Message-ID: {message_id}

--b--
""".encode()
