"""The handbook at the desk: every channel's page and PDF, in the reader's language and under the team's wishes."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.test import Client

from tests.factories import AgentFactory, TeamFactory
from vasta.review.cards import CHANNELS

pytestmark = pytest.mark.django_db


@pytest.fixture
def agent_client(client: Client) -> Client:
    client.force_login(AgentFactory.create(team=TeamFactory.create(name="Laskutus"), language="et"))
    return client


def test_every_channel_has_its_page_and_its_pdf(agent_client: Client) -> None:
    index = agent_client.get("/handbook/").content.decode()

    for channel in CHANNELS:
        assert f'href="/handbook/{channel}/"' in index
        assert agent_client.get(f"/handbook/{channel}/").status_code == 200
        made = agent_client.get(f"/handbook/{channel}.pdf")
        assert (made["Content-Type"], made.content[:5]) == ("application/pdf", b"%PDF-")


def test_the_page_follows_the_wishes_of_the_readers_team(
    agent_client: Client, settings: LazySettings, tmp_path: Path
) -> None:
    file = tmp_path / "profile.toml"
    file.write_text('[teams.Laskutus]\nprotocol = "Arved enne <lõunat>."\n', encoding="utf-8")
    settings.VASTA = dataclasses.replace(settings.VASTA, profile=file)

    page = agent_client.get("/handbook/email/").content.decode()

    assert "Arved enne &lt;lõunat&gt;." in page


def test_an_unknown_channel_is_not_found_and_nobody_comes_in_unknown(agent_client: Client) -> None:
    assert agent_client.get("/handbook/fax/").status_code == 404
    assert agent_client.get("/handbook/fax.pdf").status_code == 404
    assert Client().get("/handbook/").status_code == 302
