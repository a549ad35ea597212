"""JSON lines: a case a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from vasta.archive.read.row import LONGEST, BadArchive, Row
from vasta.channels.email.charsets import decode


class JsonLines:
    """A file of JSON objects, one a line, each in UTF-8 or, where it is not, in what it looks like."""

    def __init__(self, file: Path) -> None:
        self.file = file
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
    return Row(place, at, data)


def opened(file: Path) -> IO[bytes]:
    """The file, open. Raises BadArchive."""
    try:
        return file.open("rb")
    except OSError as error:
        raise BadArchive(f"{file}: cannot be read: {error.strerror or error}") from error


def bounded(stream: IO[bytes]) -> Iterator[bytes | None]:
    """The stream's lines; None for one that is too long, which is passed over piece by piece."""
    while line := stream.readline(LONGEST + 1):
        if len(line) <= LONGEST:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(LONGEST)
        yield None
