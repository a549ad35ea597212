"""The page of "another desk"."""

from __future__ import annotations

import dataclasses
import json
import re

import pytest
from django.conf import LazySettings
from django.test import Client

from tests.web.conftest import SignedIn
from vasta.desk.models import Agent


def test_it_is_for_everyone_only_where_the_paste_page_is(client: Client, settings: LazySettings) -> None:
    assert client.get("/embed/").status_code == 302

    settings.VASTA = dataclasses.replace(settings.VASTA, public_paste=True)

    assert client.get("/embed/").status_code == 200


def test_its_key_asks_for_reviews_from_here(agent: Agent, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vasta.web.api.v1.SECONDS", 60.0)  # the first review loads the language parts
    page = signed_in(agent).get("/embed/").content.decode()
    key = re.search(r' key="([^"]+)"', page)
    assert key

    headers = {"Authorization": f"Bearer {key[1]}", "Origin": "http://testserver"}
    case = json.dumps({"reply": "Hello Mary,\n\nwe will answer as soon as possible."})
    answer = Client().post("/api/v1/review?ui=en", case, content_type="application/json", headers=headers)

    assert "vague-time" in {finding["rule"] for finding in answer.json()["findings"]}


@pytest.mark.parametrize("language", ["fi", "et", "en"])
def test_its_story_is_told_in_the_readers_language(language: str, agent: Agent, signed_in: SignedIn) -> None:
    agent.language = language
    agent.save()

    page = signed_in(agent).get("/embed/").content.decode()

    assert {"fi": "Toimitamme", "et": "Toome", "en": "We will deliver"}[language] in page
    assert f'ui="{language}"' in page


def test_the_script_may_be_loaded_by_any_page(client: Client) -> None:
    answer = client.get("/static/vasta/embed.js", headers={"Origin": "https://chat.example.com"})

    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Content-Type"].startswith("text/javascript")
    b"".join(answer.streaming_content)  # type: ignore[attr-defined]  # a file's answer has it
