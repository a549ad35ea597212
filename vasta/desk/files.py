"""The file store: bytes under their SHA-256 in the data folder; the same bytes are kept once."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from django.conf import settings


def folder() -> Path:
    """Where the files lie."""
    return Path(settings.DATA) / "files"


def path_of(sha256: str) -> Path:
    """The file of a hash, two letters to a folder."""
    return folder() / sha256[:2] / sha256


def keep(content: bytes) -> str:
    """Write bytes so that a power cut leaves all of them or none; returns their SHA-256 in hex.

    Raises OSError, for one when the disk is full; nothing half-written stays behind.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    target = path_of(sha256)
    if target.exists() and target.stat().st_size == len(content):
        return sha256
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, part = tempfile.mkstemp(dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        Path(part).replace(target)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise
    settle(target.parent)
    return sha256


def settle(where: Path) -> None:
    """Make the folder's new entry survive a power cut."""
    handle = os.open(where, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def read(sha256: str) -> bytes:
    """The bytes of a hash. Raises OSError when they are gone."""
    return path_of(sha256).read_bytes()
