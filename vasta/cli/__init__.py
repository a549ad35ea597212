"""The command line: `vasta review`, `vasta serve` and the rest; each part is imported only when it is asked for."""

from vasta.cli.app import main

__all__ = ["main"]
