"""Agents: invited, signing in, forgetting their password."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.conftest import Configure
from tests.factories import AgentFactory
from vasta.desk.actions import (
    accept_invitation,
    ask_password_reset,
    create_administrator,
    invite_again,
    invite_agent,
    reset_link,
    reset_password,
)
from vasta.desk.errors import BadLink, BadValue, NotAllowed
from vasta.desk.models import Agent, Event, Outbox

pytestmark = pytest.mark.django_db
PASSWORD = "kolme sinistä hirveä"


def token(link: str) -> str:
    return link.rstrip("/").rpartition("/")[2]


def test_the_first_administrator_can_sign_in_at_once() -> None:
    agent = create_administrator(email="Liina@Sahko.example", name="Liina Lepp", password=PASSWORD)

    assert (agent.email, agent.role, agent.is_administrator) == ("liina@sahko.example", "administrator", True)
    assert agent.check_password(PASSWORD)


def test_an_invited_agent_chooses_a_password_by_the_link_once() -> None:
    invited = invite_agent(by=None, email="kati@sahko.example", name="Kati Kask")
    assert not invited.mailed
    assert not invited.agent.has_usable_password()

    agent = accept_invitation(token=token(invited.link), password=PASSWORD)

    assert agent.check_password(PASSWORD)
    with pytest.raises(BadLink):
        accept_invitation(token=token(invited.link), password="jokin muu salasana")
    assert [event.kind for event in Event.objects.all()] == ["agent-invited", "invitation-accepted"]


@pytest.mark.parametrize("role", ["agent", "lead"])
def test_only_an_administrator_invites(role: str) -> None:
    with pytest.raises(NotAllowed):
        invite_agent(by=AgentFactory.create(role=role), email="kati@sahko.example", name="Kati")


def test_an_invitation_is_made_anew_only_while_it_waits() -> None:
    invited = invite_agent(by=None, email="kati@sahko.example", name="Kati Kask")
    again = invite_again(by=None, agent=invited.agent)
    accept_invitation(token=token(again.link), password=PASSWORD)

    with pytest.raises(NotAllowed):
        invite_again(by=None, agent=Agent.objects.get())


def test_everything_that_is_wrong_with_an_invitation_is_told_at_once() -> None:
    with pytest.raises(BadValue) as told:
        invite_agent(by=None, email="kati", name=" ", role="king")

    assert len(told.value.problems) == 3


def test_an_address_is_one_agents_whatever_its_case() -> None:
    AgentFactory.create(email="kati@sahko.example")

    with pytest.raises(BadValue):
        invite_agent(by=None, email="KATI@sahko.example", name="Kati")


@pytest.mark.parametrize("password", ["", "lyhyt", "password1", "kati@sahko.example"])
def test_a_weak_password_is_refused_and_the_link_stays_good(password: str) -> None:
    invited = invite_agent(by=None, email="kati@sahko.example", name="Kati Kask")

    with pytest.raises(BadValue):
        accept_invitation(token=token(invited.link), password=password)

    assert accept_invitation(token=token(invited.link), password=PASSWORD).pk


@pytest.mark.parametrize("bad", ["", "1", "x-y", "1-abc", "99999999999999999999-abc", "²-abc"])
def test_a_broken_link_is_told(bad: str) -> None:
    with pytest.raises(BadLink):
        reset_password(token=bad, password=PASSWORD)


def test_a_forgotten_password_is_set_anew_by_mail(configured: Configure, tmp_path: Path) -> None:
    configured(outgoing=tmp_path)
    agent = AgentFactory.create(email="kati@sahko.example")

    ask_password_reset(email="Kati@sahko.example")

    notice = Outbox.objects.get().notice
    assert notice is not None
    link = next(line for line in notice["text"].splitlines() if "/new-password/" in line)
    assert reset_password(token=token(link), password=PASSWORD) == agent


def test_nobody_learns_who_is_here(configured: Configure, tmp_path: Path) -> None:
    configured(outgoing=tmp_path)

    ask_password_reset(email="nobody@sahko.example")

    assert Outbox.objects.count() == 0


def test_who_has_left_gets_no_new_password(configured: Configure, tmp_path: Path) -> None:
    configured(outgoing=tmp_path)
    agent = AgentFactory.create(is_active=False)

    ask_password_reset(email=agent.email)
    with pytest.raises(BadLink):
        reset_password(token=token(reset_link(agent=agent)), password=PASSWORD)

    assert Outbox.objects.count() == 0
