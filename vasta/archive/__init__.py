"""Whole archives of replies: read in any common form, reviewed on every core, summed up in one report."""

from vasta.archive.read import BadArchive, Row, Source, open_source
from vasta.archive.run import Audit, Stopped, Wanted

__all__ = ["Audit", "BadArchive", "Row", "Source", "Stopped", "Wanted", "open_source"]
