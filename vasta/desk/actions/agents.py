"""Agents: the first administrator, invitations, new passwords."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.contrib.auth.tokens import default_token_generator
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from vasta.desk import links, text
from vasta.desk.actions.notices import post_notice
from vasta.desk.errors import BadLink, BadValue, NotAllowed
from vasta.desk.events import What, record
from vasta.desk.models import Agent, Role, Team


@dataclass(frozen=True)
class Invitation:
    """An agent who has no password yet, the link that sets one, and whether it was mailed to them."""

    agent: Agent
    link: str = field(repr=False)
    mailed: bool


def create_administrator(*, email: str, name: str, password: str) -> Agent:
    """An administrator who can sign in at once; for the command line and the first start. Raises BadValue."""
    with transaction.atomic():
        agent = new_agent(email=email, name=name, role=Role.ADMINISTRATOR)
        set_password(agent, password)
    return agent


@transaction.atomic
def invite_agent(
    *,
    by: Agent | None,
    email: str,
    name: str,
    role: str = Role.AGENT,
    language: str = "",
    team: Team | None = None,
) -> Invitation:
    """Make an agent and a link for their first password; mailed to them when the desk can send.

    by: an administrator; None: the command line. Raises NotAllowed, BadValue.
    """
    allow_administrator(by)
    agent = new_agent(email=email, name=name, role=role, language=language, team=team)
    record(What.AGENT_INVITED, agent=by, invited=agent.pk)
    return invitation(agent)


@transaction.atomic
def invite_again(*, by: Agent | None, agent: Agent) -> Invitation:
    """A fresh link for an agent who has not come in yet. Raises NotAllowed."""
    allow_administrator(by)
    if agent.has_usable_password():
        raise NotAllowed
    return invitation(agent)


def allow_administrator(by: Agent | None) -> None:
    """Raise NotAllowed unless an administrator, or the command line, asks."""
    if by is not None and not by.is_administrator:
        raise NotAllowed


def new_agent(*, email: str, name: str, role: str, language: str = "", team: Team | None = None) -> Agent:
    """An agent without a password. Raises BadValue."""
    name = text.one_line(name, 120)
    problems = [] if name else [_("Give the person's name.")]
    if role not in Role.values:
        problems.append(_("There is no such role."))
    try:
        validate_email(email.strip())
    except ValidationError:
        problems.append(_("This is not an email address."))
    if problems:
        raise BadValue(problems)
    try:
        with transaction.atomic():
            return Agent.objects.create_user(email, name=name, role=role, language=language, team=team)
    except IntegrityError:
        raise BadValue([_("Somebody with this email address is here already.")]) from None


def invitation(agent: Agent) -> Invitation:
    """The link, mailed in the agent's own language."""
    link = links.link(links.WELCOME, token_of(agent))
    with override(agent.language or settings.LANGUAGE_CODE):
        subject = _("Welcome to the service desk of %(organisation)s")
        subject %= {"organisation": settings.VASTA.organisation}
        body = _("Hello %(name)s,\n\nchoose your password here:\n%(link)s\n\nThe link works for three days.")
        mailed = post_notice(to=agent, subject=subject, body=body % {"name": agent.name, "link": link})
    return Invitation(agent, link, mailed)


def accept_invitation(*, token: str, password: str) -> Agent:
    """Set the first password by a link. Raises BadLink, BadValue."""
    return change_by_link(token, password, What.INVITATION_ACCEPTED)


@transaction.atomic
def ask_password_reset(*, email: str) -> None:
    """Mail a link for a new password. Nobody learns here whether the address is known."""
    agent = Agent.objects.filter(email=email.strip().lower(), is_active=True).first()
    if agent is None:
        return
    link = links.link(links.NEW_PASSWORD, token_of(agent))
    record(What.PASSWORD_RESET_ASKED, agent=agent)
    with override(agent.language or settings.LANGUAGE_CODE):
        body = _(
            "Hello %(name)s,\n\nchoose a new password here:\n%(link)s\n\n"
            "The link works for three days. If you did not ask for it, you need not do anything."
        )
        post_notice(to=agent, subject=_("A new password"), body=body % {"name": agent.name, "link": link})


def reset_link(*, agent: Agent) -> str:
    """A link for a new password, for an administrator at the command line to hand over."""
    return links.link(links.NEW_PASSWORD, token_of(agent))


def reset_password(*, token: str, password: str) -> Agent:
    """Set a new password by a link. Raises BadLink, BadValue."""
    return change_by_link(token, password, What.PASSWORD_RESET)


@transaction.atomic
def change_by_link(token: str, password: str, what: What) -> Agent:
    """Set the password of the link's agent; the link is used up by it."""
    agent = agent_of(token)
    set_password(agent, password)
    record(what, agent=agent)
    return agent


def set_password(agent: Agent, password: str) -> None:
    """Raises BadValue with what is wrong with the password."""
    try:
        validate_password(password, agent)
    except ValidationError as error:
        raise BadValue(error.messages) from None
    agent.set_password(password)
    agent.save(update_fields=["password"])


def token_of(agent: Agent) -> str:
    """A signed word for a link: it works once, and for PASSWORD_RESET_TIMEOUT seconds."""
    return f"{agent.pk}-{default_token_generator.make_token(agent)}"


def agent_of(token: str) -> Agent:
    """The agent of a link's token. Raises BadLink."""
    number, _dash, signature = token.partition("-")
    known = number.isascii() and number.isdecimal() and len(number) < 18
    agent = Agent.objects.filter(pk=int(number), is_active=True).first() if known else None
    if agent is None or not default_token_generator.check_token(agent, signature):
        raise BadLink
    return agent
