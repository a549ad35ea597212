"""SMTP servers of several tempers, all of them real aiosmtpd."""

import socket
import ssl
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.channels.conftest import PASSWORD, USER, Certificate, free_port


class Handler:
    """A server's temper: takes what comes, unless told otherwise for an address or the data."""

    def __init__(self) -> None:
        self.taken: list[Envelope] = []
        self.answer_to_data = "250 taken as 42"
        self.answer_to_sender = ""
        self.falls_silent = False
        self.drops = False

    async def handle_MAIL(  # noqa: N802 - aiosmtpd calls it so
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Refuse the sender where told to."""
        envelope.mail_from = address
        return self.answer_to_sender or "250 OK"

    async def handle_RCPT(  # noqa: N802 - aiosmtpd calls it so
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Refuse recipients by their names."""
        if address.startswith("unknown"):
            return "550 5.1.1 no such user"
        if address.startswith("full"):
            return "452 4.2.2 mailbox full"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd calls it so
        """Take the mail, and then perhaps hang up or say nothing."""
        self.taken.append(envelope)
        if self.drops:
            assert server.transport is not None
            server.transport.close()
        if self.falls_silent:
            import asyncio

            await asyncio.sleep(3)
        return self.answer_to_data


@pytest.fixture
def handler() -> Handler:
    """The temper of the server that the test talks to."""
    return Handler()


@pytest.fixture
def start(handler: Handler) -> Iterator[Callable[..., int]]:
    """Return a function that starts a server and returns its port."""
    running: list[Controller] = []

    def begin(**options: Any) -> int:
        controller = Controller(handler, hostname="127.0.0.1", port=free_port(), **options)
        controller.start()
        running.append(controller)
        return int(controller.port)

    yield begin
    for controller in running:
        controller.stop()


@pytest.fixture
def smtp_port(start: Callable[..., int]) -> int:
    """A plain server without sign-in."""
    return start()


@pytest.fixture
def auth_port(start: Callable[..., int]) -> int:
    """A server that knows one user."""

    def judge(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object) -> AuthResult:
        assert isinstance(data, LoginPassword)
        good = (data.login, data.password) == (USER.encode(), PASSWORD.encode())
        return AuthResult(success=good, handled=False)

    return start(authenticator=judge, auth_require_tls=False)


@pytest.fixture
def tls_port(start: Callable[..., int], certificate: Certificate) -> int:
    """A server that offers STARTTLS with a certificate that no authority knows."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate.cert, certificate.key)
    return start(tls_context=context)


@pytest.fixture
def hanging_up_port() -> Iterator[int]:
    """A port that greets nobody and hangs up."""
    import threading

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()

        def hang_up() -> None:
            line, _ = listener.accept()
            line.close()

        thread = threading.Thread(target=hang_up, daemon=True)
        thread.start()
        yield listener.getsockname()[1]
        thread.join(timeout=5)
