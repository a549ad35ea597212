"""People and one's own details."""

from __future__ import annotations

import pytest

from tests.factories import AgentFactory
from tests.web.conftest import SignedIn
from vasta.desk.models import Agent, Role

pytestmark = pytest.mark.django_db

NEW = {"name": "Uusi Ihminen", "email": "uusi@sahko.example", "role": "agent", "team": "", "language": "fi"}


def test_an_administrator_invites_and_gets_the_link_where_no_mail_can_leave(
    administrator: Agent, signed_in: SignedIn
) -> None:
    page = signed_in(administrator).post("/people/invite/", NEW).content.decode()

    assert Agent.objects.filter(email="uusi@sahko.example").exists()
    assert "/welcome/" in page


def test_an_invitation_that_fails_keeps_what_was_typed(administrator: Agent, signed_in: SignedIn) -> None:
    response = signed_in(administrator).post("/people/invite/", {**NEW, "email": administrator.email})

    assert response.status_code == 422
    assert 'value="Uusi Ihminen"' in response.content.decode()
    assert "Somebody with this email address is here already." in response.content.decode()


def test_an_administrator_changes_a_role_and_closes_the_door(administrator: Agent, signed_in: SignedIn) -> None:
    person = AgentFactory.create()

    signed_in(administrator).post(f"/people/{person.pk}/", {"role": "lead", "team": ""})

    person.refresh_from_db()
    assert (person.role, person.is_active) == (Role.LEAD, False)


def test_the_only_administrator_stays_one(administrator: Agent, signed_in: SignedIn) -> None:
    page = signed_in(administrator).post(
        f"/people/{administrator.pk}/", {"role": "agent", "team": "", "is_active": "on"}
    )

    administrator.refresh_from_db()
    assert administrator.role == Role.ADMINISTRATOR
    assert "This is the only administrator" in page.content.decode()


def test_an_administrator_hands_over_a_link_for_a_new_password(administrator: Agent, signed_in: SignedIn) -> None:
    person = AgentFactory.create(password="!")

    assert "http" in signed_in(administrator).post(f"/people/{person.pk}/link/").context["link"]


@pytest.mark.parametrize(
    ("method", "url", "role", "status"),
    [
        ("get", "/people/", "agent", 403),
        ("get", "/people/", "lead", 200),
        ("post", "/people/invite/", "lead", 403),
        ("get", "/people/1/", "lead", 403),
        ("post", "/people/1/link/", "lead", 403),
        ("get", "/inboxes/", "agent", 403),
        ("get", "/inboxes/", "lead", 200),
        ("get", "/settings/", "agent", 403),
        ("get", "/settings/", "lead", 200),
    ],
)
def test_who_may_do_what(method: str, url: str, role: str, status: int, signed_in: SignedIn) -> None:
    client = signed_in(AgentFactory.create(role=role, language="en"))

    assert getattr(client, method)(url).status_code == status


def test_an_agents_menu_has_only_what_they_may_open(agent: Agent, signed_in: SignedIn) -> None:
    menu = signed_in(agent).get("/").context["menu"]

    assert [door["name"] for door in menu] == ["queue", "paste", "rules"]


def test_ones_own_details(agent: Agent, signed_in: SignedIn) -> None:
    details = {"name": "Otto O. Oja", "title": "neuvoja", "phone": "010 555", "language": "et"}

    page = signed_in(agent).post("/me/", details, follow=True).content.decode()

    agent.refresh_from_db()
    assert {name: getattr(agent, name) for name in details} == details
    assert '<html lang="et">' in page


def test_a_new_password_needs_the_old_one_and_keeps_the_session(agent: Agent, signed_in: SignedIn) -> None:
    agent.set_password("vanha salasana")
    agent.save()
    client = signed_in(agent)

    client.post("/me/password/", {"old": "arvaus", "new": "uusi pitkä salasana"})
    agent.refresh_from_db()
    assert agent.check_password("vanha salasana")

    client.post("/me/password/", {"old": "vanha salasana", "new": "uusi pitkä salasana"})
    agent.refresh_from_db()
    assert agent.check_password("uusi pitkä salasana")
    assert client.get("/me/").status_code == 200
