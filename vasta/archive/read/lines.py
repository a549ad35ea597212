"""JSON lines: a case a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from vasta.archive.read.row import LONGEST, BadArchive, Row
from vasta.channels.email.charsets import decode

DEEPEST = 50
"""Levels of objects and lists in a row; a case needs five."""
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class JsonLines:
    """A file of JSON objects, one a line, each in UTF-8 or, where it is not, in what it looks like."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.files = (file,)
        self.size = file.stat().st_size

    def rows(self) -> Iterator[Row]:
        """A row a line that is not blank."""
        with opened(self.file) as stream:
            for number, line in enumerate(bounded(stream), 1):
                place = f"{self.file}, line {number}"
                if line is None:
                    yield Row(place, stream.tell(), error=f"longer than {LONGEST} bytes")
                elif line.strip():
                    yield _row(line, place, stream.tell())


def _row(line: bytes, place: str, at: int) -> Row:
    try:
        data: Any = json.loads(decode(line.removeprefix(b"\xef\xbb\xbf"), None)[0])
    except (ValueError, RecursionError) as error:
        return Row(place, at, error=f"not JSON: {error}")
    if not isinstance(data, dict):
        return Row(place, at, error=f"must be an object, not {type(data).__name__}")
    return Row(place, at, data) if _is_flat(data) else Row(place, at, error=f"nested deeper than {DEEPEST} levels")


def _is_flat(data: Any) -> bool:
    """Is it nested no deeper than DEEPEST levels? What goes to other processes must not be."""
    level = [data]
    for _ in range(DEEPEST):
        tables = (one.values() if isinstance(one, dict) else one for one in level)
        level = [one for table in tables for one in table if isinstance(one, dict | list)]
        if not level:
            return True
    return False


def opened(file: Path) -> IO[bytes]:
    """The file, open. Raises BadArchive."""
    try:
        stream = file.open("rb")
    except OSError as error:
        raise BadArchive(f"{file}: cannot be read: {error.strerror or error}") from error
    if stream.peek(2).startswith(_UTF_16):
        stream.close()
        raise BadArchive(f"{file}: is UTF-16 text; save it as UTF-8 and try again")
    return stream


def bounded(stream: IO[bytes]) -> Iterator[bytes | None]:
    """The stream's lines; None for one that is too long, which is passed over piece by piece."""
    while line := stream.readline(LONGEST + 1):
        if len(line) <= LONGEST:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(LONGEST)
        yield None
