# ruff: noqa: RUF009 - setting() is dataclasses.field() with its help text
"""Every setting of a desk: its name, type, default and what it is for. Plain data; nothing is read here."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field
from pathlib import Path
from typing import Any

LANGUAGES = ("fi", "et", "en")
SECURITIES = ("tls", "starttls", "none")
LOG_LEVELS = ("debug", "info", "warning", "error")


class ConfigError(Exception):
    """The configuration cannot be used; the text says where, what and how to mend it."""


def setting(about: str, default: Any = MISSING, *, choices: tuple[str, ...] = (), secret: bool = False) -> Any:
    """A field of the tree: what it is for, its default (none: it must be given), choices, is it secret."""
    metadata = {"about": about, "choices": choices, "secret": secret}
    return field(default=default, metadata=metadata, repr=not secret)


@dataclass(frozen=True)
class Imap:
    """Where an inbox's mail is fetched from."""

    host: str = setting("Name of the IMAP server.")
    user: str = setting("User name on the IMAP server.")
    password: str = setting("Password of the user. Better kept in `password_file`.", "", secret=True)
    password_file: Path | None = setting("File whose first line is the password.", None)
    port: int = setting("Port of the IMAP server.", 993)
    security: str = setting("Encryption: TLS at once, STARTTLS, or none.", "tls", choices=SECURITIES)
    folder: str = setting("Folder that is read. Vasta changes nothing in it.", "INBOX")
    start: str = setting(
        "On the first start: take in all mail of the folder, or only what comes from then on.",
        "all",
        choices=("all", "new"),
    )
    timeout: int = setting("Seconds to wait for the server.", 30)
    ca_file: Path | None = setting("Certificate of an authority of your own (PEM).", None)


@dataclass(frozen=True)
class Smtp:
    """The server that an inbox's replies are handed to."""

    host: str = setting("Name of the SMTP server.")
    user: str = setting("User name on the SMTP server; empty when it asks for none.", "")
    password: str = setting("Password of the user. Better kept in `password_file`.", "", secret=True)
    password_file: Path | None = setting("File whose first line is the password.", None)
    port: int = setting("Port of the SMTP server.", 587)
    security: str = setting("Encryption: TLS at once, STARTTLS, or none.", "starttls", choices=SECURITIES)
    timeout: int = setting("Seconds to wait for the server.", 30)
    ca_file: Path | None = setting("Certificate of an authority of your own (PEM).", None)


@dataclass(frozen=True)
class InboxConfig:
    """One address that customers write to. Repeat `[[inbox]]` for each."""

    name: str = setting("Name that agents see and customers get as the sender.")
    address: str = setting("Email address of the inbox.")
    language: str = setting("Language that is assumed when a message does not tell.", "fi", choices=LANGUAGES)
    team: str = setting("Team whose queue the messages come to; empty for everyone's.", "")
    imap: Imap | None = setting("Where mail is fetched from; left out, nothing is fetched.", None)
    smtp: Smtp | None = setting("Where replies are handed to.", None)
    outgoing: Path | None = setting("Folder for replies as .eml files instead of SMTP; nothing leaves.", None)


@dataclass(frozen=True)
class Limits:
    """How much is taken in; beyond these a mail goes to quarantine and a form says so."""

    mail_bytes: int = setting("Largest mail taken in, in bytes.", 52_428_800)
    attachments_bytes: int = setting("Most bytes of attachments in one reply.", 20_971_520)
    reply_characters: int = setting("Longest reply, in characters.", 100_000)
    mails_per_round: int = setting("Most mails fetched from an inbox in one round.", 200)
    sign_in_failures: str = setting(
        "Failed sign-ins before waiting: how many per how long, per address and per network address.",
        "10/m/ip,5/5m/key",
    )


@dataclass(frozen=True)
class ApiConfig:
    """One program that may ask for reviews at `/api/v1/review`. Repeat `[[api]]` for each."""

    name: str = setting("What the program is called; for you alone.")
    key_sha256: str = setting("SHA-256 of its key, in hex; `vasta api-key` makes both. The key itself stands nowhere.")
    origins: tuple[str, ...] = setting(
        "Web pages and extensions that may ask with the key, as `https://desk.example.com`; none: servers alone.", ()
    )
    per_minute: int = setting("How many reviews a minute it may ask for.", 120)


@dataclass(frozen=True)
class Config:
    """The whole desk."""

    data: Path = setting("Folder for the database, files, raw mail and the secret key.")
    organisation: str = setting("Name of the organisation, as customers know it.", "Vasta")
    language: str = setting("Language of the desk's pages until a person chooses.", "fi", choices=LANGUAGES)
    time_zone: str = setting("Time zone of the desk, as in the IANA list.", "Europe/Helsinki")
    database: str = setting(
        "`postgresql://user:password@host/name` or `sqlite:///path`; empty for SQLite in the data folder.",
        "",
        secret=True,
    )
    secret_key: str = setting(
        "Key that signs sessions and links; empty: made on the first start into the data folder.",
        "",
        secret=True,
    )
    hosts: tuple[str, ...] = setting(
        "Names that the desk answers to beside its public one.", ("localhost", "127.0.0.1", "[::1]")
    )
    address: str = setting(
        "Public address, as `https://desk.example.org`; with https, cookies travel only encrypted.",
        "http://localhost:8000",
    )
    proxies: int = setting("How many reverse proxies stand before the desk.", 0)
    listen: str = setting("Network address that the web server listens on.", "127.0.0.1")
    port: int = setting("Port that the web server listens on.", 8000)
    debug: bool = setting("Show technical error pages. For developers alone.", default=False)
    log_level: str = setting("How much is written to the log.", "info", choices=LOG_LEVELS)
    public_paste: bool = setting("Let anyone use the paste page without signing in.", default=False)
    profile: Path | None = setting("Profile file: the organisation's wishes for replies; see docs/profiles.md.", None)
    undo_seconds: int = setting("Seconds during which a sent reply can be taken back.", 15)
    poll_seconds: int = setting("Seconds between two looks into an inbox.", 30)
    inbox: tuple[InboxConfig, ...] = setting("The inboxes.", ())
    api: tuple[ApiConfig, ...] = setting("Programs elsewhere that may ask for reviews; see docs/api.md.", ())
    limits: Limits = setting("How much is taken in.", Limits())
    source: Path | None = setting("The file this was read from; set by Vasta.", None)
