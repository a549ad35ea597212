"""Coming in and going out."""

from __future__ import annotations

import dataclasses
import logging
import re
from typing import Any

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from django.test import Client

from tests.factories import AgentFactory
from tests.web.conftest import SignedIn
from vasta.desk.actions import invite_agent, reset_link
from vasta.desk.models import Agent, Role

pytestmark = pytest.mark.django_db

PASSWORD = "kolme sanaa riittää"


@pytest.fixture(autouse=True)
def _fresh_limits() -> None:
    """Each test begins without failed sign-ins."""
    cache.clear()


def member(**more: str) -> Agent:
    who = AgentFactory.create(email="otto@sahko.example", **more)
    who.set_password(PASSWORD)
    who.save()
    return who


def problems(response: Any) -> list[str]:
    """What the form complains of as a whole."""
    return list(response.context["form"].non_field_errors())


def path_of(link: str) -> str:
    return re.sub(r"^https?://[^/]+", "", link)


def test_signing_in_with_the_right_password_leads_to_the_queue(client: Client) -> None:
    member()

    response = client.post("/sign-in/", {"login": "Otto@sahko.example", "password": PASSWORD})

    assert (response.status_code, response.url) == (302, "/")  # type: ignore[attr-defined]  # a redirect
    assert client.get("/").status_code == 200


def test_a_wrong_password_is_refused_without_telling_whether_the_address_is_known(client: Client) -> None:
    member()

    known = client.post("/sign-in/", {"login": "otto@sahko.example", "password": "x"})
    unknown = client.post("/sign-in/", {"login": "nobody@sahko.example", "password": "x"})

    assert problems(known) == problems(unknown)
    assert len(problems(known)) == 1


def test_signing_in_is_throttled(client: Client) -> None:
    member(language="en")
    for _ in range(5):
        client.post("/sign-in/", {"login": "otto@sahko.example", "password": "x"})

    response = client.post("/sign-in/", {"login": "otto@sahko.example", "password": PASSWORD})

    assert response.status_code != 302
    assert client.get("/").status_code == 302


def test_signing_out_ends_the_session(agent: Agent, signed_in: SignedIn) -> None:
    client = signed_in(agent)

    client.post("/sign-out/")

    assert client.get("/").status_code == 302


def test_nobody_makes_an_account_for_themselves(client: Client) -> None:
    client.post("/sign-up/", {"email": "x@x.example", "password1": PASSWORD})

    assert not Agent.objects.exists()


def test_an_invitation_is_accepted_by_choosing_a_password(client: Client, administrator: Agent) -> None:
    made = invite_agent(by=administrator, email="new@sahko.example", name="Uusi")
    page = path_of(made.link)

    weak = client.post(page, {"password": "12345678"})
    assert len(problems(weak)) > 0

    client.post(page, {"password": PASSWORD})
    assert client.post("/sign-in/", {"login": "new@sahko.example", "password": PASSWORD}).status_code == 302


def test_a_link_works_once(client: Client) -> None:
    page = path_of(reset_link(agent=member()))

    client.post(page, {"password": "aivan uusi sanonta"})
    again = client.post(page, {"password": "vielä kerran toinen"})

    assert problems(again) == ["Linkki on jo käytetty tai vanhentunut. Pyydä uusi."]


def test_asking_for_a_new_password_answers_the_same_for_everybody(client: Client) -> None:
    member()

    known = client.post("/forgotten/", {"email": "otto@sahko.example"}).content.decode()
    unknown = client.post("/forgotten/", {"email": "nobody@sahko.example"}).content.decode()

    token = r'value="\w{64}"'
    assert re.sub(token, "", known) == re.sub(token, "", unknown)


def test_the_first_administrator_needs_the_code_from_the_log(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    given = {"name": "Aino Aho", "email": "aino@sahko.example", "password": PASSWORD}
    with caplog.at_level(logging.WARNING, "vasta.web.views.door"):
        client.get("/first/")
    [code] = re.findall(r": ([0-9a-f]{8})$", caplog.messages[0])

    client.post("/first/", {**given, "code": "00000000"})
    assert not Agent.objects.exists()

    client.post("/first/", {**given, "code": code})
    assert [(one.name, one.role) for one in Agent.objects.all()] == [("Aino Aho", Role.ADMINISTRATOR)]
    assert client.get("/first/").status_code == 404


def test_the_language_of_the_pages_is_the_desks_until_somebody_chooses(
    client: Client, settings: LazySettings, agent: Agent, signed_in: SignedIn
) -> None:
    settings.VASTA = dataclasses.replace(settings.VASTA, language="fi")
    assert "Kirjaudu sisään" in client.get("/sign-in/", headers={"Accept-Language": "en"}).content.decode()

    client.post("/language/", {"language": "et", "next": "/sign-in/"})
    assert "Logi sisse" in client.get("/sign-in/").content.decode()

    assert signed_in(agent).get("/").headers["Content-Language"] == "en"


def test_the_language_switch_leads_nowhere_else(client: Client) -> None:
    response = client.post("/language/", {"language": "et", "next": "https://evil.example/"})

    assert response.url == "/sign-in/"  # type: ignore[attr-defined]  # a redirect
