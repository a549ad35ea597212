"""`vasta asks export`: what agents said of asks, as labelled examples (benchmarks/train_asks.py reads them)."""

from __future__ import annotations

import json

import typer

from vasta.cli.opening import desk, require_migrated


def asks() -> None:
    """Print every correction as a line of JSON: message, reply, language, the ask's place, kind and text, answered."""
    with desk():
        require_migrated()
        from vasta.desk.queries import labelled_asks

        for one in labelled_asks():
            typer.echo(json.dumps(one, ensure_ascii=False))
