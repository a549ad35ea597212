"""Where mail is fetched from and handed to. Checked when made; the password shows in no repr."""

import re
import ssl
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

from vasta.channels.faults import BadAccount, TlsFault

Security = Literal["tls", "starttls", "none"]
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Account:
    """A server and a user on it. `timeout` is in seconds, for each step of talking to the server.

    `ca_file` adds a certificate authority of one's own. Raises `BadAccount`.
    """

    host: str
    port: int
    security: Security = "tls"
    user: str = ""
    password: str = field(default="", repr=False)
    timeout: float = 30.0
    ca_file: Path | None = None

    def __post_init__(self) -> None:
        """Refuse what can't be right, before it reaches a server."""
        _require(
            re.fullmatch(r"[^\s/@]+", self.host) is not None,
            "host",
            "give a bare host name, like 'mail.firm.fi'.",
        )
        _require(0 < self.port < 65536, "port", "it must be between 1 and 65535.")
        _require(self.security in get_args(Security), "security", "it must be 'tls', 'starttls' or 'none'.")
        _require(self.timeout > 0, "timeout", "it must be more than 0 seconds.")
        for name in ("user", "password"):
            _require(
                not _CONTROL.search(getattr(self, name)),
                name,
                "it holds a line break or another control character.",
            )

    @property
    def where(self) -> str:
        """The server as `host:port`, for messages."""
        return f"{self.host}:{self.port}"

    def hide(self, words: str) -> str:
        """Return a server's words without the password, should it repeat it, on one short line."""
        words = words.replace(self.password, "***") if self.password else words
        return " ".join(words.split())[:300]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImapAccount(_Account):
    """A mailbox to fetch from; `folder` as its server writes it."""

    folder: str = "INBOX"

    def __post_init__(self) -> None:
        """Check the folder besides."""
        _Account.__post_init__(self)
        _require(
            bool(self.folder) and not _CONTROL.search(self.folder),
            "folder",
            "give a folder's name, like 'INBOX'.",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpAccount(_Account):
    """A server that takes mail; without a `user` no sign-in is tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderAccount:
    """A folder that mail is written into instead of being sent."""

    path: Path


def tls_context(account: _Account) -> ssl.SSLContext:
    """Return a context that proves the server's certificate and name. Raises `TlsFault`."""
    context = ssl.create_default_context()
    if account.ca_file:
        try:
            context.load_verify_locations(cafile=account.ca_file)
        except OSError as fault:  # ssl.SSLError is one
            raise TlsFault(account.where, f"the ca_file {account.ca_file} can't be used: {fault}") from None
    return context


def _require(holds: bool, setting: str, detail: str) -> None:
    if not holds:
        raise BadAccount(setting, detail)
