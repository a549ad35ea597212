"""CSV with named columns; comma, semicolon or tab, quotes with line breaks inside, mixed encodings."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO

from vasta.archive.read.columns import Columns
from vasta.archive.read.lines import bounded, opened
from vasta.archive.read.row import LONGEST, BadArchive, Row
from vasta.channels.email.charsets import decode

_SEPARATORS = ";\t,|"


class Table:
    """A CSV file with its column names in the first line."""

    def __init__(self, file: Path, named: Mapping[str, str]) -> None:
        self.file = file
        self.files = (file,)
        self.size = file.stat().st_size
        self._named = named

    def rows(self) -> Iterator[Row]:
        """A row a record. Raises BadArchive where a column that is needed is missing."""
        csv.field_size_limit(LONGEST)
        with opened(self.file) as stream:
            lines = _Lines(stream)
            names, separator = self._names(lines)
            columns = Columns(names, self._named, f"{self.file}, line 1")
            reader = csv.reader(lines, delimiter=separator)
            broken = False
            while True:
                place = f"{self.file}, line {lines.number + 1}"
                try:
                    record = next(reader)
                except StopIteration:
                    return
                except csv.Error as error:
                    yield Row(place, stream.tell(), error=f"not CSV: {error}")
                    broken = True
                    continue
                broken = broken and len(record) != len(names)  # the rest of what was refused is no row of its own
                if record and not broken:
                    yield _row(place, stream.tell(), names, record, columns)

    def _names(self, lines: _Lines) -> tuple[list[str], str]:
        """The columns of the first line, and what separates them. Raises BadArchive."""
        try:
            head = next(lines).lstrip("\ufeff")
            separator = max(_SEPARATORS, key=head.count)
            return [name.strip() for name in next(csv.reader([head], delimiter=separator), [])], separator
        except csv.Error as error:
            raise BadArchive(f"{self.file}, line 1: not CSV: {error}") from error


class _Lines:
    """A file's lines as text, counted. One that is too long raises csv.Error, and the next lies behind it."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._lines = bounded(stream)
        self.number = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.number += 1
        if line is None:
            raise csv.Error(f"longer than {LONGEST} bytes")
        return decode(line, None)[0]


def _row(place: str, at: int, names: list[str], record: list[str], columns: Columns) -> Row:
    if len(record) != len(names):
        return Row(place, at, error=f"has {len(record)} cells where the first line names {len(names)} columns")
    return Row(place, at, columns.case(dict(zip(names, record, strict=True))))
