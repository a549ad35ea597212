"""Text from outside as it can be kept in either database."""

from __future__ import annotations

import re

from vasta.desk.errors import NothingWritten, TooLong

HALF = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """One kind of line end; NUL and lone surrogates, which no database keeps, as U+FFFD."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return HALF.sub("\ufffd", text)


def one_line(text: str, limit: int) -> str:
    """The text on one line, cut to `limit` characters."""
    return " ".join(clean(text).split())[:limit]


def written(text: str, limit: int) -> str:
    """A text that somebody wrote to be sent or kept. Raises NothingWritten, TooLong."""
    text = clean(text)
    if not text.strip():
        raise NothingWritten
    if len(text) > limit:
        raise TooLong
    return text
