"""CSV with named columns; comma, semicolon or tab, quotes with line breaks inside, mixed encodings."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from vasta.archive.read.columns import Columns
from vasta.archive.read.lines import bounded, opened
from vasta.archive.read.row import LONGEST, Row
from vasta.channels.email.charsets import decode

if TYPE_CHECKING:
    from _csv import Reader as CsvReader

_SEPARATORS = ";\t,|"


class Table:
    """A CSV file with its column names in the first line."""

    def __init__(self, file: Path, named: Mapping[str, str]) -> None:
        self.file = file
        self.size = file.stat().st_size
        self._named = named

    def rows(self) -> Iterator[Row]:
        """A row a record. Raises BadArchive where a column that is needed is missing."""
        csv.field_size_limit(LONGEST)
        with opened(self.file) as stream:
            lines = (_decoded(line) for line in bounded(stream))
            head = next(lines, "")
            separator = max(_SEPARATORS, key=head.count)
            names = next(csv.reader([head.lstrip("\ufeff")], delimiter=separator), [])
            columns = Columns([name.strip() for name in names], self._named, f"{self.file}, line 1")
            reader = csv.reader(lines, delimiter=separator)
            yield from self._records(reader, [name.strip() for name in names], columns, stream.tell)

    def _records(self, reader: CsvReader, names: list[str], columns: Columns, at: Callable[[], int]) -> Iterator[Row]:
        """The records below the names; the reader goes on after one that it refuses."""
        while True:
            first = reader.line_num + 2
            place = f"{self.file}, line {first}"
            try:
                record = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield Row(place, at(), error=f"not CSV: {error}")
                continue
            if not record:
                continue
            if len(record) != len(names):
                said = f"has {len(record)} cells where the first line names {len(names)} columns"
                yield Row(place, at(), error=said)
                continue
            yield Row(place, at(), columns.case(dict(zip(names, record, strict=True))))


def _decoded(line: bytes | None) -> str:
    """A line as text; one that is too long is left empty, and its record will lack its cells."""
    return decode(line, None)[0] if line is not None else "\n"
