"""`vasta doctor`: everything a desk needs, looked at, and how to mend what is wrong."""

from __future__ import annotations

import typer

from vasta.cli.opening import desk

HEALTHY, FAULTS = 0, 1


def examine() -> int:
    """Print each check; the exit status is 1 when one found a fault."""
    with desk():
        from vasta.desk.doctor import examine as checks

        results = checks()
    for result in results:
        typer.echo(f"{'ok   ' if result.ok else 'FAULT'}  {result.what}: {result.seen}")
        if not result.ok and result.mend:
            typer.echo(f"       → {result.mend}")
    faults = sum(not result.ok for result in results)
    typer.echo(f"{len(results)} checks, " + (f"{faults} with a fault." if faults else "all well."))
    return FAULTS if faults else HEALTHY
