"""The desk's commands by name; the work of each lies in a module beside this one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from vasta.cli.app import app, asks

Port = Annotated[int | None, typer.Option(envvar="PORT", min=0, max=65535, help="Port to listen on; 0: any free one.")]
Data = Annotated[Path | None, typer.Option(help="Data folder, else VASTA_DATA.")]
Email = Annotated[str, typer.Argument(help="The person's email address, which they sign in with.")]

# For a command that hands its arguments on.
AS_THEY_ARE = {"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []}


@app.command()
def demo(
    port: Port = None,
    data: Annotated[Path, typer.Option(help="Folder of the demo desk, filled once.")] = Path("demo"),
) -> None:
    """Open a working desk with a believable day in it. Nothing leaves this machine."""
    from vasta.cli import demo as part

    part.show(data=data, port=part.PORT if port is None else port)


@app.command()
def init(
    data: Data = None,
    email: Annotated[str, typer.Option(help="The first administrator's email address.")] = "",
    name: Annotated[str, typer.Option(help="The first administrator's name.")] = "",
) -> None:
    """Make or update a desk: data folder, configuration, database, first administrator."""
    from vasta.cli import starting

    starting.begin(data=data, email=email, name=name)


@app.command()
def serve(
    port: Port = None,
    host: Annotated[str | None, typer.Option(help="Network address to listen on.")] = None,
    no_worker: Annotated[bool, typer.Option("--no-worker", help="Leave the worker to `vasta work`.")] = False,
) -> None:
    """Run the web server and a worker."""
    from vasta.cli import serving

    serving.serve(host=host, port=port, worker=not no_worker)


@app.command()
def work(
    with_parent: Annotated[bool, typer.Option(hidden=True, help="Stop when standard input closes.")] = False,
) -> None:
    """Run a worker alone: fetch mail, take it in, send what is due."""
    from vasta.cli import working

    working.work(with_parent=with_parent)


@app.command()
def doctor() -> None:
    """Look at everything the desk needs. Status 0: all well; 1: faults; 2: the configuration is broken."""
    from vasta.cli import checking

    raise typer.Exit(checking.examine())


@app.command()
def backup(file: Annotated[Path, typer.Argument(help="Where to write it, as vasta.tar.gz.")]) -> None:
    """Write the database, the files and the settings (without secrets) into one file, also while it runs."""
    from vasta.cli import saving

    saving.save(file)


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A backup.")],
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace what the desk holds.")] = False,
) -> None:
    """Put a backup in place. Stop the desk first."""
    from vasta.cli import saving

    saving.bring_back(file, overwrite=overwrite)


@app.command()
def invite(
    email: Email,
    name: Annotated[str, typer.Option(help="The person's name, as customers see it.")] = "",
    role: Annotated[str, typer.Option(help="agent, lead or administrator.")] = "agent",
    language: Annotated[str, typer.Option(help="Language of their pages: fi, et or en.")] = "",
) -> None:
    """Invite somebody; prints the link by which they choose their password."""
    from vasta.cli import inviting

    inviting.invite(email, name=name, role=role, language=language)


@app.command()
def password(email: Email) -> None:
    """Print a link by which somebody who is known here chooses a new password."""
    from vasta.cli import inviting

    inviting.new_password(email)


@app.command("api-key")
def api_key(
    name: Annotated[str, typer.Argument(help="What the program is called, as “chat tool”.")],
    origin: Annotated[
        list[str] | None,
        typer.Option(help="A web page's or extension's origin, as https://desk.example.com. May be repeated."),
    ] = None,
) -> None:
    """Make a key with which another program may ask for reviews, and print the settings for it."""
    from vasta.cli import keying

    keying.make(name, origin or [])


@asks.command("export")
def asks_export() -> None:
    """Print what agents ticked as labelled examples, one JSON object a line. They hold customers' texts."""
    from vasta.cli import exporting

    exporting.asks()


@app.command(context_settings=AS_THEY_ARE)
def manage(context: typer.Context) -> None:
    """Run one of Django's own commands, as `vasta manage migrate`."""
    from vasta.cli import managing

    managing.manage(context.args)
