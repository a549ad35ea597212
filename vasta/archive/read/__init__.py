"""Archives as rows: JSON lines, CSV, Parquet, mbox, or a folder of .eml files."""

from vasta.archive.read.kinds import open_source
from vasta.archive.read.row import BadArchive, Row, Source

__all__ = ["BadArchive", "Row", "Source", "open_source"]
