"""The paste page."""

from __future__ import annotations

import dataclasses

import pytest
from django.conf import LazySettings
from django.test import Client

from tests.desk.test_replies import BAD, GOOD
from tests.web.conftest import SignedIn
from vasta.desk.models import Agent, Conversation, Customer, Draft, Event, Message, Review

pytestmark = pytest.mark.django_db

GIVEN = {"message": "Hei! Koska saan laskun?\n\nMaija", "channel": "email", "customer": "Maija", "reply": BAD}


def test_a_draft_is_reviewed_and_nothing_is_stored(agent: Agent, signed_in: SignedIn) -> None:
    response = signed_in(agent).post("/paste/", GIVEN)

    assert response.status_code == 200
    assert response.context["panel"].holding > 0
    assert [model.objects.count() for model in (Conversation, Customer, Message, Draft, Review, Event)] == [0] * 6


def test_what_was_pasted_stays_in_the_form(agent: Agent, signed_in: SignedIn) -> None:
    form = signed_in(agent).post("/paste/", GIVEN).context["form"]

    assert form["message"].value() == GIVEN["message"]


def test_ones_own_grade_stands_beside_the_review(agent: Agent, signed_in: SignedIn) -> None:
    response = signed_in(agent).post("/paste/", {**GIVEN, "reply": GOOD, "own_tone": "4"})

    [row] = response.context["compared"]
    tone = next(one for one in response.context["panel"].dimensions if one.name == "tone")
    assert row == {"name": "tone", "own": 4, "own_share": 75, "share": round(100 * tone.passed / tone.total)}


def test_a_message_alone_gives_its_brief(agent: Agent, signed_in: SignedIn) -> None:
    response = signed_in(agent).post("/paste/", {**GIVEN, "reply": ""})

    assert response.status_code == 200
    assert response.context["panel"].findings == []


@pytest.mark.parametrize(
    "text", ["", " \n", "\0", "\ufeff", "مرحبا، متى؟", "👩‍👩‍👧‍👦" * 50, "x" * 30_000, "-- \n> > a\n" * 300]
)
def test_odd_texts_are_reviewed_as_far_as_they_can_be(text: str, agent: Agent, signed_in: SignedIn) -> None:
    response = signed_in(agent).post("/paste/", {**GIVEN, "message": text, "reply": text})

    assert response.status_code in {200, 422}


def test_a_text_over_the_limit_says_so(agent: Agent, signed_in: SignedIn, settings: LazySettings) -> None:
    response = signed_in(agent).post("/paste/", {**GIVEN, "reply": "x" * (settings.VASTA.limits.reply_characters + 1)})

    assert response.status_code == 422
    assert response.context["form"].errors["reply"]


def test_a_stranger_may_use_it_only_where_the_desk_says_so(client: Client, settings: LazySettings) -> None:
    assert client.get("/paste/").status_code == 302

    settings.VASTA = dataclasses.replace(settings.VASTA, public_paste=True)
    assert client.get("/paste/").status_code == 200
    assert client.post("/paste/", GIVEN).status_code == 200
