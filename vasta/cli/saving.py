"""`vasta backup` and `vasta restore`."""

from __future__ import annotations

from pathlib import Path

import typer

from vasta.cli.given import BadInput
from vasta.cli.opening import desk


def save(file: Path) -> None:
    """Write a backup. Raises BadInput."""
    with desk():
        from vasta.desk.backup import BackupError, backup

        try:
            made = backup(file)
        except BackupError as error:
            raise BadInput(str(error)) from error
    typer.echo(f"{made}: {made.stat().st_size:,} bytes. The secret key and passwords are not in it.")


def bring_back(file: Path, *, overwrite: bool) -> None:
    """Put a backup in place of the desk's data. Raises BadInput; then nothing was replaced."""
    with desk():
        from vasta.desk.backup import BackupError, restore

        try:
            manifest = restore(file, overwrite=overwrite)
        except BackupError as error:
            more = "" if overwrite or "already" not in str(error) else " (--overwrite)"
            raise BadInput(f"{error}{more}") from error
    typer.echo(f"Restored what {file} held, made {manifest['made']} by Vasta {manifest['vasta']}.")
