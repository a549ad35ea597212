"""Dates, days, times and durations in running text, by data per language (<code>/dates.toml)."""

from vasta.language.dates.find import find
from vasta.language.dates.when import When

__all__ = ["When", "find"]
