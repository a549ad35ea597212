"""Every word of a closed set has its name on the pages."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.utils import translation

from vasta.channels import Problem, kinds
from vasta.desk.models import Conversation, Outbox, Role
from vasta.review.brief import FEELINGS
from vasta.review.cards import NEEDS
from vasta.review.report import DIMENSIONS
from vasta.web.labels import LABELS, label


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("channel", kinds()),
        ("state", Conversation.State.values),
        ("role", Role.values),
        ("dimension", DIMENSIONS),
        ("severity", ("must", "should", "hint")),
        ("delivery", Outbox.State.values),
        ("problem", tuple(Problem)),
        ("feeling", FEELINGS),
        ("need", set(NEEDS) - {"reply"}),
    ],
)
def test_every_word_has_a_name(kind: str, words: tuple[str, ...]) -> None:
    assert set(words) - set(LABELS[kind]) == set()


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES])
def test_names_are_in_the_pages_language(language: str) -> None:
    wanted = {"fi": "Asiakaspalvelija", "et": "Klienditeenindaja", "en": "Agent"}

    with translation.override(language):
        assert label("role", "agent") == wanted[language]


def test_a_word_without_a_name_is_shown_as_it_is() -> None:
    assert label("part", "unheard-of") == "unheard-of"
