"""Text from outside as it can be kept in either database."""

from __future__ import annotations

from vasta.desk.errors import NothingWritten, TooLong


def clean(text: str) -> str:
    """One kind of line end; NUL and lone surrogates, which no database keeps, as U+FFFD."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace") if has_surrogate(text) else text


def has_surrogate(text: str) -> bool:
    """Whether half a character stands alone in the text."""
    return any("\ud800" <= character <= "\udfff" for character in text)


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
