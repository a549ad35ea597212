"""`vasta init`: data folder, configuration, database and the first administrator; safe to run again."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import typer

from vasta.cli.given import BadInput
from vasta.cli.inviting import tell
from vasta.cli.opening import configuration, desk, migrate
from vasta.cli.sample import sample
from vasta.config import Config, ConfigError, data_folder
from vasta.config.load import FILE_NAME


def begin(*, data: Path | None, email: str, name: str) -> None:
    """Make what is missing, bring the database up to date, and print the first administrator's link."""
    if data is not None:
        os.environ["VASTA_DATA"] = str(data.expanduser().absolute())
    config = configured()
    typer.echo(f"Settings: {config.source}\nData: {config.data}")
    with desk():
        migrate()
        from django.conf import settings

        from vasta.desk.actions import sync_inboxes

        sync_inboxes(config=settings.VASTA)
        typer.echo("Database: up to date")
        first_administrator(email, name)
    ahead = f"VASTA_DATA={config.data} " if data is not None else ""
    typer.echo(f"Start the desk with: {ahead}vasta serve")


def configured() -> Config:
    """The configuration; when there is no file yet, one with every setting explained is written."""
    config = configuration()
    if config.source is not None:
        return config
    try:
        file = data_folder(config) / FILE_NAME
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)  # for a password in it
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(sample())
    except (ConfigError, OSError) as error:
        raise BadInput(f"the data folder cannot be prepared: {error}") from error
    return configuration()


def first_administrator(email: str, name: str) -> None:
    """Print a link for the first administrator, unless one comes in already."""
    from vasta.desk.actions import invite_again, invite_agent
    from vasta.desk.models import Agent, Role

    known = list(Agent.objects.filter(role=Role.ADMINISTRATOR, is_active=True))
    if any(one.has_usable_password() for one in known):
        typer.echo("There is an administrator already; invite others in the desk or with: vasta invite")
        return
    mine = next((one for one in known if not email or one.email == email.strip().lower()), None)
    if mine is not None:
        made = invite_again(by=None, agent=mine)
    else:
        email, name = asked(email, "--email", "Email address"), asked(name, "--name", "Name")
        made = invite_agent(by=None, email=email, name=name, role=Role.ADMINISTRATOR)
    tell(made.agent.name, made.link, mailed=made.mailed)


def asked(given: str, option: str, question: str) -> str:
    """What was given, else what a person at the terminal answers. Raises BadInput where there is none."""
    if given.strip():
        return given
    if not sys.stdin.isatty():
        raise BadInput(f"{option} is missing: whom shall the first administrator be?")
    return str(typer.prompt(f"First administrator. {question}"))
