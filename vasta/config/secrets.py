"""Secrets that live in files: the desk's own key and the passwords of mail accounts."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from vasta.config.tree import Config, ConfigError, Imap, Smtp

KEY_NAME = "secret-key"


def data_folder(config: Config) -> Path:
    """The data folder, made when missing, readable by its owner alone. Raises ConfigError."""
    try:
        config.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(
            f"Data folder {config.data}: cannot be made ({error.strerror}). "
            "Make it yourself, or name another with VASTA_DATA."
        ) from None
    return config.data


def secret_key(config: Config) -> str:
    """The key that signs sessions and links; made on the first start into the data folder (mode 0600)."""
    if config.secret_key:
        return config.secret_key
    file = data_folder(config) / KEY_NAME
    try:
        if not file.exists():
            write_once(file, secrets.token_urlsafe(50))
        key = file.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise ConfigError(
            f"Secret key {file}: {error.strerror}. Let Vasta's user read and write the data folder."
        ) from None
    if not key:
        raise ConfigError(f"Secret key {file}: is empty. Delete the file; a new one is made on the next start.")
    return key


def write_once(file: Path, text: str) -> None:
    """Write a file that only its owner may read; when two starts race, the first one's text stays."""
    part = file.with_name(f"{file.name}.{os.getpid()}")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.write(text + "\n")
    try:
        os.link(part, file)
    except FileExistsError:
        pass  # the other start won
    finally:
        part.unlink()


def password_of(account: Imap | Smtp) -> str:
    """The account's password, from its file when one is named. Raises ConfigError."""
    if account.password_file is None:
        return account.password
    try:
        lines = account.password_file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            f"Password file {account.password_file}: cannot be read ({error}). Check its path and rights."
        ) from None
    if not lines or not lines[0]:
        raise ConfigError(f"Password file {account.password_file}: its first line is empty. Write the password there.")
    return lines[0]
