"""Mail: an mbox file or a folder of .eml. What we sent is a reply; what it answers is found by its headers.

`own` names our addresses or domains: what comes from them is ours. A reply whose customer's mail is not in the archive
is read with what it quotes.
"""

from __future__ import annotations

import mailbox
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from vasta.archive.read.row import LONGEST, BadArchive, Row
from vasta.channels import Incoming, Unreadable
from vasta.channels.email import parse

_KEPT = 20_000
"""Customers' mails kept to be found by the replies to them; the oldest are forgotten."""


@dataclass(frozen=True, slots=True)
class _Raw:
    place: str
    at: int
    data: bytes
    error: str = ""


@dataclass(frozen=True, slots=True)
class _Heard:
    """What a reply is read with; a whole mail with its files would fill the memory."""

    text: str
    name: str
    sent_at: datetime | None


class Mails:
    """The mails of an mbox file or of a folder."""

    def __init__(self, path: Path, own: tuple[str, ...]) -> None:
        if not own:
            raise BadArchive(f"{path}: say which mails are yours: --own example.org or --own help@example.org")
        self.path = path
        self._own = tuple(one.lower() for one in own)
        self.files = sorted(filter(_is_mail, path.rglob("*"))) if path.is_dir() else [path]
        if not self.files:
            raise BadArchive(f"{path}: holds no .eml files")
        self.size = sum(file.stat().st_size for file in self.files)

    def rows(self) -> Iterator[Row]:
        """A row for each mail of ours. The archive is gone through once; a reply mostly lies behind what it answers."""
        heard: dict[str, _Heard] = {}
        for raw in self._folder() if self.path.is_dir() else self._mbox():
            mail, why = _read(raw)
            if mail is None:
                yield Row(raw.place, raw.at, error=why)
            elif mail.why_automatic is None and self._is_ours(mail):
                yield Row(raw.place, raw.at, _case(mail, heard))
            elif mail.why_automatic is None:
                heard[mail.message_id] = _Heard(mail.text, mail.sender.name, mail.sent_at)
                while len(heard) > _KEPT:
                    del heard[next(iter(heard))]

    def _is_ours(self, mail: Incoming) -> bool:
        address = mail.sender.email.lower()
        return any(address in {one, f"{address.partition('@')[0]}@{one.removeprefix('@')}"} for one in self._own)

    def _folder(self) -> Iterator[_Raw]:
        at = 0
        for file in self.files:
            try:
                with file.open("rb") as mail:
                    data = mail.read(LONGEST + 1)
            except OSError as error:
                yield _Raw(str(file), at, b"", f"cannot be read: {error.strerror or error}")
                continue
            at += len(data)
            yield _Raw(str(file), at, data, _too_long(data))

    def _mbox(self) -> Iterator[_Raw]:
        try:
            box = mailbox.mbox(self.path, create=False)
        except (OSError, mailbox.Error) as error:
            raise BadArchive(f"{self.path}: cannot be read as mbox: {error}") from error
        with closing(box):
            if not len(box):
                raise BadArchive(f"{self.path}: holds no mails; an mbox file begins with a line “From …”")
            for number, key in enumerate(box.iterkeys(), 1):
                with box.get_file(key) as mail:
                    data = mail.read(LONGEST + 1)
                yield _Raw(f"{self.path}, mail {number}", self.size * number // len(box), data, _too_long(data))


def _is_mail(file: Path) -> bool:
    return file.suffix.lower() == ".eml" and file.is_file()


def _too_long(data: bytes) -> str:
    return f"longer than {LONGEST} bytes" if len(data) > LONGEST else ""


def _read(raw: _Raw) -> tuple[Incoming | None, str]:
    """The mail, or None and why."""
    try:
        return (None, raw.error) if raw.error else (parse(raw.data), "")
    except Unreadable as unread:
        return None, str(unread)


def _case(mail: Incoming, heard: dict[str, _Heard]) -> dict[str, Any]:
    """The case of a reply, with what it answers."""
    ids = [one for one in (mail.in_reply_to, *reversed(mail.references)) if one]
    asked = next((heard[one] for one in ids if one in heard), None)
    message = asked.text if asked else mail.quoted
    return {
        "id": mail.message_id,
        "channel": "email",
        "subject": mail.subject,
        "reply": mail.text,
        "agent": {"name": mail.sender.name},
        **({"message": message} if message else {}),
        **({"customer": {"name": asked.name if asked else mail.to[0].name}} if asked or mail.to else {}),
        **({"written_at": mail.sent_at.isoformat()} if mail.sent_at else {}),
        **({"received_at": asked.sent_at.isoformat()} if asked and asked.sent_at else {}),
    }
