"""Results as they lie on the disk: JSON lines while an audit runs, CSV and Parquet when it is done."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import msgspec

from vasta.archive.result import Result

_LISTS = ("findings", "open")


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
        writer.writerows(flat(one) for one in results)


def write_parquet(file: Path, results: Iterable[Result]) -> bool:
    """The results as Parquet; False where pyarrow (the extra `archive`) is not there."""
    try:
        import pyarrow  # type: ignore[import-untyped]  # heavy, and only in the extra
        from pyarrow import parquet
    except ImportError:
        return False
    rows = [flat(one) for one in results]
    names = list(flat(Result("")))
    kinds = {name: _kind(name) for name in names}
    schema = pyarrow.schema([(name, getattr(pyarrow, kinds[name])()) for name in names])
    parquet.write_table(pyarrow.Table.from_pylist(rows, schema=schema), file)
    return True


def _kind(name: str) -> str:
    """The type of a column, by the field's annotation."""
    written = {one.name: str(one.type) for one in fields(Result)}.get(name, "str")
    return {"str": "string", "int": "int32", "int | None": "int32", "float | None": "float64"}[written]
