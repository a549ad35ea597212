"""Results as they lie on the disk: JSON lines while an audit runs, CSV and Parquet when it is done."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from vasta.archive.result import Result

_LISTS = ("findings", "open")
_PART = 10_000  # rows of a Parquet file that are in memory at once
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def read(file: Path) -> Iterator[Result]:
    """The results of a JSON lines file."""
    decoder = msgspec.json.Decoder(Result)
    with file.open("rb") as stream:
        for line in stream:
            yield decoder.decode(line)


def flat(result: Result) -> dict[str, Any]:
    """A result as a row of a table: rules by name instead of findings, no examples."""
    row = {one.name: getattr(result, one.name) for one in fields(Result) if one.name not in _LISTS}
    return {**row, "rules": " ".join(one.rule for one in result.findings)}


def write_csv(file: Path, results: Iterable[Result]) -> None:
    """The results as CSV, a line each."""
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, fieldnames=list(flat(Result(""))))
        writer.writeheader()
        writer.writerows({name: _inert(value) for name, value in flat(one).items()} for one in results)


def _inert(value: Any) -> Any:
    """What a spreadsheet would run as a formula gets an apostrophe in front (OWASP): anybody may choose a name."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def write_parquet(file: Path, results: Iterable[Result]) -> bool:
    """The results as Parquet; False where pyarrow (the extra `archive`) is not there."""
    try:
        import pyarrow  # type: ignore[import-untyped]  # heavy, and only in the extra
        from pyarrow import parquet
    except ImportError:
        return False
    schema = pyarrow.schema([(name, getattr(pyarrow, _kind(name))()) for name in flat(Result(""))])
    rows = (flat(one) for one in results)
    with parquet.ParquetWriter(file, schema) as writer:
        while part := list(islice(rows, _PART)):
            writer.write_table(pyarrow.Table.from_pylist(part, schema=schema))
    return True


def _kind(name: str) -> str:
    """The type of a column, by the field's annotation."""
    written = {one.name: str(one.type) for one in fields(Result)}.get(name, "str")
    return {"str": "string", "int": "int32", "int | None": "int32", "float | None": "float64"}[written]
