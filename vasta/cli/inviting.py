"""`vasta invite` and `vasta password`: links by which people come in."""

from __future__ import annotations

import typer

from vasta.cli.given import BadInput
from vasta.cli.opening import desk, require_migrated


def invite(email: str, *, name: str, role: str, language: str) -> None:
    """Make somebody known to the desk and print their link; a fresh one when they have not come in yet."""
    with desk():
        require_migrated()
        from vasta.desk.actions import invite_again, invite_agent
        from vasta.desk.models import Agent, Language

        if language and language not in Language.values:
            raise BadInput(f"--language: {language!r} is not one of {', '.join(Language.values)}")
        known = Agent.objects.filter(email=email.strip().lower()).first()
        if known is not None and known.has_usable_password():
            raise BadInput(f"{email} comes in already. For a new password: vasta password {email}")
        if known is None and not name.strip():
            raise BadInput("--name is missing: customers see the person's name under their replies")
        made = (
            invite_again(by=None, agent=known)
            if known
            else invite_agent(by=None, email=email, name=name, role=role, language=language)
        )
        tell(made.agent.name, made.link, mailed=made.mailed)


def tell(name: str, link: str, *, mailed: bool) -> None:
    """Print a link and how long it works."""
    typer.echo(f"{name} chooses a password here, once, within three days:\n{link}")
    if mailed:
        typer.echo("The link is on its way to them by mail as well.")


def new_password(email: str) -> None:
    """Print a link by which somebody chooses a new password."""
    with desk():
        require_migrated()
        from vasta.desk.actions import reset_link
        from vasta.desk.models import Agent

        agent = Agent.objects.filter(email=email.strip().lower(), is_active=True).first()
        if agent is None:
            raise BadInput(f"{email}: nobody with this address comes in here")
        tell(agent.name, reset_link(agent=agent), mailed=False)
