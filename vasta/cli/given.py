"""What a command is given: files as text, and the error where something given cannot be used."""

from __future__ import annotations

import sys
from pathlib import Path


class BadInput(Exception):
    """What was typed or given cannot be used; the text says what, where and what to do. Ends with status 2."""


def read_text(place: str, what: str) -> str:
    """A file's text (or standard input's, for "-") exactly as it stands, CRLF kept; UTF-8, else an error."""
    try:
        data = sys.stdin.buffer.read() if place == "-" else Path(place).read_bytes()
    except OSError as error:
        raise BadInput(f"{what}: cannot read {place}: {error.strerror or error}") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(
            f"{what}: {place} is not UTF-8 text (byte {error.start}); save it as UTF-8 and try again"
        ) from error
