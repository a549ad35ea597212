"""The advice, for everybody."""

from __future__ import annotations

import pytest
from django.test import Client

from vasta.review.advice import sentence
from vasta.review.cards import cards

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["fi", "et", "en"])
def test_every_rule_has_its_page_in_every_language(language: str, client: Client) -> None:
    client.cookies["django_language"] = language
    for name, card in cards().items():
        response = client.get(f"/rules/{name}/")

        assert response.status_code == 200, name
        assert response.context["rule"].words == card.languages[language]


def test_a_rules_page_shows_why_the_guides_sentence_and_marked_examples(client: Client) -> None:
    client.cookies["django_language"] = "en"
    card = cards()["vague-time"]

    page = client.get("/rules/vague-time/").content.decode()

    assert card.languages["en"].why in page
    assert sentence(card.advice[0], "en").split("’")[0] in page
    assert "<mark>as soon as possible</mark>" in page


def test_examples_that_only_the_clock_tells_apart_are_not_shown(client: Client) -> None:
    shown = client.get("/rules/silent-wait/").context["rule"]

    assert (shown.bad, shown.good) == ([], [])


def test_a_rule_of_the_subject_shows_subjects(client: Client) -> None:
    client.cookies["django_language"] = "en"

    shown = client.get("/rules/subject-too-long/").context["rule"]

    assert "<mark>" in shown.bad[0]
    assert shown.good


def test_the_list_has_every_rule_once(client: Client) -> None:
    page = client.get("/rules/").content.decode()

    assert all(page.count(f'href="/rules/{name}/"') == 1 for name in cards())


def test_a_rule_that_is_not_there_is_not_found(client: Client) -> None:
    assert client.get("/rules/no-such-rule/").status_code == 404
