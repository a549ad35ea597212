"""Every raw mail in mails/, named by its trouble, is read as the file beside it says.

What a file doesn't mention must be ordinary: no problems, no machine, no attachments.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from vasta.channels import Incoming, Unreadable
from vasta.channels.email import parse

MAILS = sorted((Path(__file__).parent / "mails").glob("*.eml"))
ORDINARY: dict[str, Any] = {
    "sender_email": "maija.virta@example.fi",
    "problems": [],
    "automatic": "",
    "attachments": [],
    "bounce": None,
}


@pytest.mark.parametrize("path", MAILS, ids=lambda path: path.stem)
def test_a_mail_is_read_as_described(path: Path) -> None:
    expected = {**ORDINARY, **tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))}
    if "unreadable" in expected:
        with pytest.raises(Unreadable) as fault:
            parse(path.read_bytes())
        assert fault.value.reason == expected["unreadable"]
        return
    if "attachment_count" in expected:
        del expected["attachments"]

    seen = described(parse(path.read_bytes()))

    expected["quoted_begins"] = expected.get("quoted_begins", "")
    seen["quoted_begins"] = seen["quoted_begins"][: len(expected["quoted_begins"]) or None]
    assert {key: seen[key] for key in expected} == expected


@pytest.mark.parametrize("path", MAILS, ids=lambda path: path.stem)
def test_a_mail_is_fit_to_store(path: Path) -> None:
    try:
        mail = parse(path.read_bytes())
    except Unreadable:
        return
    for text in (mail.text, mail.full_text, mail.quoted, mail.subject, mail.sender.name, mail.html or ""):
        text.encode("utf-8")
        assert "\0" not in text
    assert mail.sent_at is None or mail.sent_at.tzinfo is not None


def test_there_are_enough_mails() -> None:
    assert len(MAILS) >= 60
    assert {path.stem for path in MAILS} == {path.stem for path in MAILS[0].parent.glob("*.toml")}


def described(mail: Incoming) -> dict[str, Any]:
    """Put a mail into the words of the files beside the mails."""
    return {
        "answer_to": mail.answer_to.email,
        "attachment_count": len(mail.attachments),
        "attachments": [one.filename for one in mail.attachments],
        "automatic": mail.why_automatic or "",
        "bounce": mail.bounce
        and {
            "recipients": list(mail.bounce.recipients),
            "message_id": mail.bounce.message_id,
            "permanent": mail.bounce.permanent,
            "reason": mail.bounce.reason,
        },
        "in_reply_to": mail.in_reply_to,
        "inline": [one.content_id for one in mail.attachments if one.inline],
        "languages": list(mail.languages),
        "may_acknowledge": mail.may_acknowledge,
        "message_id": mail.message_id,
        "problems": list(mail.problems),
        "quoted_begins": mail.quoted,
        "references": list(mail.references),
        "sender_email": mail.sender.email,
        "sender_name": mail.sender.name,
        "sent_at": mail.sent_at.isoformat() if mail.sent_at else "",
        "subject": mail.subject,
        "subject_length": len(mail.subject),
        "text": mail.text,
        "to": [one.email for one in mail.to],
    }
