"""What several tests of the desk need: an inbox with accounts, a mail server that says what it is told."""

from __future__ import annotations

import dataclasses
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.conf import LazySettings

from tests.channels.conftest import certificate, dovecot, dovecot_server  # noqa: F401  # fixtures of theirs
from tests.factories import InboxFactory
from vasta.config import Imap, InboxConfig, Smtp
from vasta.desk.models import Inbox

ADDRESS = "apua@sahko.example"

Configure = Callable[..., Inbox]


@pytest.fixture
def configured(settings: LazySettings) -> Configure:
    """Makes an inbox whose configuration has these ways in and out."""

    def configure(*, smtp: Smtp | None = None, outgoing: Path | None = None, imap: Imap | None = None) -> Inbox:
        given = InboxConfig("Asiakaspalvelu", ADDRESS, smtp=smtp, outgoing=outgoing, imap=imap)
        settings.VASTA = dataclasses.replace(settings.VASTA, inbox=(given,))
        inbox = Inbox.objects.filter(address=ADDRESS).first()
        return inbox or InboxFactory.create(address=ADDRESS)

    return configure


class MailServer:
    """Keeps what it takes, and answers the end of the text as `answer` says."""

    def __init__(self) -> None:
        self.taken: list[bytes] = []
        self.answer = "250 OK"
        self.refused: set[str] = set()

    async def handle_RCPT(  # noqa: N802  # aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[Any]
    ) -> str:
        if address in self.refused:
            return "550 5.1.1 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  # likewise
        assert isinstance(envelope.content, bytes)
        self.taken.append(envelope.content)
        if self.answer == "silence":
            assert server.transport is not None
            server.transport.close()
        return self.answer


@pytest.fixture
def server() -> MailServer:
    """What the mail server has taken."""
    return MailServer()


@pytest.fixture
def account(server: MailServer) -> Iterator[Smtp]:
    """The account of a running mail server."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(server, hostname="127.0.0.1", port=port)
    controller.start()
    yield Smtp("127.0.0.1", port=port, security="none", timeout=5)
    controller.stop()
