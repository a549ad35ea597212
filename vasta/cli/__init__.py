"""The command line: `vasta review`, `vasta serve` and the rest; each part is imported when asked for."""

from vasta.cli import desk  # noqa: F401  # its import makes the desk's commands known
from vasta.cli.app import main

__all__ = ["main"]
