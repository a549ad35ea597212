"""Parquet, by pyarrow (the extra `archive`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from vasta.archive.read.columns import Columns
from vasta.archive.read.row import LONGEST, BadArchive, Row

_BATCH = 500


class Parquet:
    """A Parquet file with the same columns as a CSV."""

    def __init__(self, file: Path, named: Mapping[str, str]) -> None:
        self.file = file
        self.files = (file,)
        self.size = file.stat().st_size
        self._named = named

    def rows(self) -> Iterator[Row]:
        """A row a record. Raises BadArchive where pyarrow is missing, or the file or a column is none."""
        try:
            from pyarrow import ArrowException, parquet  # type: ignore[import-untyped]  # heavy, and only in the extra
        except ImportError as error:
            raise BadArchive(f"{self.file}: Parquet needs pyarrow: pip install 'vasta[archive]'") from error
        try:
            file = parquet.ParquetFile(self.file)
            columns = Columns(file.schema_arrow.names, self._named, str(self.file))
            number, whole = 0, max(1, file.metadata.num_rows)
            for batch in file.iter_batches(_BATCH, columns=columns.used):
                for record in batch.cast(_readable(batch.schema), safe=False).to_pylist():
                    number += 1
                    yield self._row(f"{self.file}, row {number}", self.size * number // whole, columns.case(record))
        except (ArrowException, OSError) as error:
            raise BadArchive(f"{self.file}: cannot be read as Parquet: {error}") from error

    def _row(self, place: str, at: int, case: dict[str, Any]) -> Row:
        if sum(len(value) for value in case.values() if isinstance(value, str)) > LONGEST:
            return Row(place, at, error=f"longer than {LONGEST} bytes")
        return Row(place, at, case)


def _readable(schema: Any) -> Any:
    """The schema with its times in microseconds, the finest that Python knows."""
    import pyarrow  # heavy, and only in the extra

    fine = [field.with_type(pyarrow.timestamp("us", field.type.tz)) if pyarrow.types.is_timestamp(field.type) else field
            for field in schema]  # fmt: skip
    return pyarrow.schema(fine)
