"""/api/review."""

from __future__ import annotations

import dataclasses
import json
import time
from typing import Any

import jsonschema
import pytest
from django.conf import LazySettings
from django.test import Client

from tests.desk.test_replies import BAD, GOOD
from tests.factories import ConversationFactory, InboxFactory, MessageFactory, TeamFactory
from tests.web.conftest import SignedIn
from vasta.desk.models import Agent

pytestmark = pytest.mark.django_db


def post(client: Client, body: Any) -> Any:
    text = body if isinstance(body, str) else json.dumps(body)
    return client.post("/api/review", text, content_type="application/json")


def test_the_report_is_the_public_contracts_worded_in_the_agents_language(agent: Agent, signed_in: SignedIn) -> None:
    message = MessageFactory.create()

    answer = post(signed_in(agent), {"conversation": message.conversation_id, "text": BAD, "subject": ""})

    assert answer.status_code == 200
    report = answer.json()
    assert report["version"] == 1
    assert report["language"] == "fi"
    assert any(finding["severity"] == "must" for finding in report["findings"])
    with open("docs/report.schema.json", encoding="utf-8") as file:  # one line for one read
        jsonschema.validate(report, json.load(file))


@pytest.mark.parametrize(
    "body",
    ["", "x", "[]", "{}", '{"conversation": "1", "text": ""}', '{"conversation": true, "text": ""}',
     '{"conversation": 1}', '{"conversation": 1, "text": 1}', '{"conversation": 1, "text": "", "subject": 1}',
     '{"conversation": -1, "text": ""}', '{"conversation": 99999999999999999999999, "text": ""}', "[" * 5000],
)  # fmt: skip
def test_what_is_no_request_is_refused_with_a_reason(body: str, agent: Agent, signed_in: SignedIn) -> None:
    answer = post(signed_in(agent), body)

    assert answer.status_code == 400
    assert answer.json()["message"]


def test_a_lone_surrogate_does_no_harm(agent: Agent, signed_in: SignedIn) -> None:
    message = MessageFactory.create()

    answer = post(signed_in(agent), f'{{"conversation": {message.conversation_id}, "text": "Hei \\ud800"}}')

    assert answer.status_code == 200


def test_a_text_over_the_limit_is_refused(agent: Agent, signed_in: SignedIn, settings: LazySettings) -> None:
    limits = dataclasses.replace(settings.VASTA.limits, reply_characters=5)
    settings.VASTA = dataclasses.replace(settings.VASTA, limits=limits)

    assert post(signed_in(agent), {"conversation": 1, "text": "x" * 6}).status_code == 413


def test_a_review_that_takes_too_long_is_called_late(
    agent: Agent, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vasta.web.api.review.SECONDS", 0.01)
    monkeypatch.setattr("vasta.review.review", lambda *_, **__: time.sleep(0.2))
    message = MessageFactory.create()

    answer = post(signed_in(agent), {"conversation": message.conversation_id, "text": GOOD})

    assert (answer.status_code, answer.json()["error"]) == (503, "late")
    assert "You can send it all the same" in answer.json()["message"]


def test_another_teams_conversation_is_not_reviewed(agent: Agent, signed_in: SignedIn) -> None:
    theirs = ConversationFactory.create(inbox=InboxFactory.create(team=TeamFactory.create()))

    assert post(signed_in(agent), {"conversation": theirs.pk, "text": "Hei"}).status_code == 404


def test_a_stranger_and_a_request_without_a_token_are_refused(
    client: Client, agent: Agent, signed_in: SignedIn
) -> None:
    assert post(client, {"conversation": 1, "text": ""}).status_code == 302
    assert post(signed_in(agent, enforce_csrf_checks=True), {"conversation": 1, "text": ""}).status_code == 403
