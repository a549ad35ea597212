"""`vasta api-key`: a key for a program elsewhere, and the lines that make it known here."""

from __future__ import annotations

from collections.abc import Sequence

import typer

from vasta.cli.given import BadInput
from vasta.config import ApiConfig
from vasta.config.api import faults, hash_of, new_key
from vasta.config.show import toml


def make(name: str, origins: Sequence[str]) -> None:
    """Print a new key, once, and the lines for vasta.toml. Raises BadInput for what cannot be an origin."""
    key = new_key()
    made = ApiConfig(name, hash_of(key), tuple(origin.rstrip("/") for origin in origins))
    for fault in faults([made]):
        raise BadInput(f"--origin: {fault.problem}. {fault.mend}")
    typer.echo(f"The key of {name}. It is shown this once and kept nowhere; give it to the program:\n\n{key}\n")
    typer.echo("Put these lines into vasta.toml and start the desk anew:\n")
    typer.echo("[[api]]")
    for setting in ("name", "key_sha256", "origins", "per_minute"):
        typer.echo(f"{setting} = {toml(getattr(made, setting))}")
