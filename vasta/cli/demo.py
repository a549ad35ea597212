"""`vasta demo`: a working desk with a believable day in it, on SQLite, filled once."""

from __future__ import annotations

import os
import time
from importlib.resources import files
from pathlib import Path

import typer

from vasta.cli.given import BadInput
from vasta.cli.listening import address, listen
from vasta.cli.opening import desk, migrate
from vasta.cli.serving import run, stop_on_signals
from vasta.config.load import FILE_NAME

PORT = 8100
HOST = "127.0.0.1"  # the password of the demo is known to everyone
MARK = "demo-desk.txt"  # tells the demo's folder from one with real data
MARK_TEXT = "This folder is filled by `vasta demo`. Delete it to begin anew.\n"


def show(*, data: Path, port: int) -> None:
    """Make the demo's folder and desk when missing, tell how to come in, serve. Raises BadInput."""
    stop_on_signals()
    folder = data.expanduser().absolute()
    check(folder)
    listener = listen(HOST, port)
    prepare(folder, address(listener))
    with desk():
        migrate()
        fill_once()
        tell(address(listener), folder)
        run(listener, worker=True)


def check(folder: Path) -> None:
    """Refuse a folder that holds something else."""
    try:
        strange = folder.exists() and not (folder / MARK).exists() and any(folder.iterdir())
    except OSError as error:
        raise BadInput(f"--data {folder}: {error.strerror}") from error
    if strange:
        raise BadInput(f"{folder} holds what the demo did not make; name another folder with --data")


def prepare(folder: Path, here: str) -> None:
    """Make the folder with its settings, and let no other setting of this machine reach the demo."""
    for name in [name for name in os.environ if name.startswith("VASTA_")]:
        del os.environ[name]
    os.environ |= {"VASTA_DATA": str(folder), "VASTA_ADDRESS": here}
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / MARK).write_text(MARK_TEXT, encoding="utf-8")
        if not (file := folder / FILE_NAME).exists():
            file.write_bytes(files("vasta.desk").joinpath("demo", FILE_NAME).read_bytes())
    except OSError as error:
        raise BadInput(f"--data {folder}: {error.strerror}") from error
    os.environ["VASTA_CONFIG"] = str(folder / FILE_NAME)


def fill_once() -> None:
    """Fill the desk while nobody is in it; a fill that was broken off left nothing."""
    from vasta.desk.demo import fill
    from vasta.desk.models import Agent

    if Agent.objects.exists():
        return
    typer.echo("Filling the demo desk …")
    began = time.monotonic()
    count = fill()
    typer.echo(f"{count} conversations in {time.monotonic() - began:.0f} s.")


def tell(here: str, folder: Path) -> None:
    """Where the desk is, who may come in, and that nothing leaves."""
    from vasta.desk.demo import sign_ins
    from vasta.language import missing

    shown, password = sign_ins()
    typer.echo(f"\nVasta's demo desk: {here}/\n")
    for person in shown:
        typer.echo(f"  {person.role:<14} {person.language}  {person.email:<20} {person.name}")
    typer.echo(f"\n  Password of them all: {password}\n")
    typer.echo(f"Nothing leaves this machine: replies are written into {folder / 'outgoing'} as .eml files.")
    for language, parts in missing().items():
        lacking = ", ".join(parts)
        typer.echo(f"This machine lacks {lacking}: {language} is reviewed by word stems alone.")
    typer.echo(f"Data: {folder} (kept; delete the folder to begin anew). Stop with Ctrl+C.")
