"""Which kind of archive a path is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from vasta.archive.read.lines import JsonLines
from vasta.archive.read.mail import Mails
from vasta.archive.read.parquet import Parquet
from vasta.archive.read.row import BadArchive, Source
from vasta.archive.read.table import Table


def open_source(path: Path, *, named: Mapping[str, str], own: tuple[str, ...]) -> Source:
    """An archive by its ending: .jsonl, .csv (.tsv), .parquet, .mbox, or a folder of .eml.

    named: a table's own names of columns. own: our addresses or domains in mail. Raises BadArchive.
    """
    if path.is_dir():
        return Mails(path, own)
    if not path.is_file():
        raise BadArchive(f"{path}: there is no such file or folder")
    if not path.stat().st_size:
        raise BadArchive(f"{path}: is empty")
    match path.suffix.lower():
        case ".jsonl" | ".ndjson":
            return JsonLines(path)
        case ".csv" | ".tsv":
            return Table(path, named)
        case ".parquet":
            return Parquet(path, named)
        case ".mbox" | ".mbx":
            return Mails(path, own)
    known = ".jsonl (a case a line), .csv, .parquet, .mbox or a folder of .eml files"
    raise BadArchive(f"{path}: of no kind that is known; give {known}")
