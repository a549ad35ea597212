"""The database setting as Django's parameters."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from vasta.config.tree import Config, ConfigError

FILE_NAME = "vasta.sqlite3"
# WAL: pages read while the worker writes. FULL: what is "sent" must stay sent after a power cut.
SQLITE_START = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16000; PRAGMA foreign_keys=ON"
MEND = "Write postgresql://user:password@host/name or sqlite:///path, or leave it empty."


def database(config: Config) -> dict[str, Any]:
    """Django's DATABASES entry. Raises ConfigError (without the URL, which may hold a password)."""
    try:
        url = urlsplit(config.database)
        port = url.port
    except ValueError as error:
        raise ConfigError(f"Setting database: is not a valid URL ({error}). {MEND}") from None
    if not config.database or url.scheme == "sqlite":
        return sqlite(config.data / unquote(url.path[1:] or FILE_NAME))
    if url.scheme not in {"postgresql", "postgres"} or not url.path.strip("/"):
        raise ConfigError(f"Setting database: kind {url.scheme!r} or the name is wrong. {MEND}")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(url.path[1:]),
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": unquote(url.hostname or ""),
        "PORT": str(port or ""),
        "OPTIONS": dict(parse_qsl(url.query)),
        "CONN_HEALTH_CHECKS": True,
    }


def sqlite(file: Path) -> dict[str, Any]:
    """A SQLite file; sqlite:///name lies in the data folder, sqlite:////path anywhere."""
    options = {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": SQLITE_START}
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(file), "OPTIONS": options}
