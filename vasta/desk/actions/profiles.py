"""What becomes of an agent: their own details, their role and team, leaving and coming back."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from vasta.desk import text
from vasta.desk.actions.agents import allow_administrator, set_password
from vasta.desk.errors import BadValue
from vasta.desk.events import What, record
from vasta.desk.models import Agent, Language, Role, Team


@transaction.atomic
def change_details(*, agent: Agent, name: str, title: str = "", phone: str = "", language: str = "") -> Agent:
    """The agent's own name, title, phone and language of the pages. Raises BadValue."""
    name = text.one_line(name, 120)
    problems = [] if name else [_("Give your name: customers see it under your replies.")]
    if language and language not in Language.values:
        problems.append(_("There is no such language."))
    if problems:
        raise BadValue(problems)
    agent.name, agent.title, agent.phone = name, text.one_line(title, 120), text.one_line(phone, 40)
    agent.language = language
    agent.save(update_fields=["name", "title", "phone", "language"])
    record(What.AGENT_CHANGED, agent=agent, changed=agent.pk)
    return agent


@transaction.atomic
def change_password(*, agent: Agent, old: str, new: str) -> None:
    """Set a new password for somebody who knows the old one. Raises BadValue."""
    if not agent.check_password(old):
        raise BadValue([_("The present password is not right.")])
    set_password(agent, new)
    record(What.PASSWORD_CHANGED, agent=agent)


@transaction.atomic
def change_agent(*, by: Agent, agent: Agent, role: str, team: Team | None, is_active: bool) -> Agent:
    """An administrator changes somebody's role, team or access; one administrator always stays.

    Raises NotAllowed, BadValue.
    """
    allow_administrator(by)
    held = list(Agent.objects.select_for_update().filter(role=Role.ADMINISTRATOR, is_active=True))
    stays = is_active and role == Role.ADMINISTRATOR
    if role not in Role.values:
        raise BadValue([_("There is no such role.")])
    if [one.pk for one in held] == [agent.pk] and not stays:
        raise BadValue([_("This is the only administrator. Make somebody else one first.")])
    agent.role, agent.team, agent.is_active = role, team, is_active
    agent.save(update_fields=["role", "team", "is_active"])
    record(What.AGENT_CHANGED, agent=by, changed=agent.pk, role=role, active=is_active)
    return agent
