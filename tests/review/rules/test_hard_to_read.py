"""The index of hard-to-read: how syllables are counted."""

from __future__ import annotations

import pytest

from vasta.review.cards import cards
from vasta.review.rules.hard_to_read import syllables


@pytest.mark.parametrize(
    ("language", "form", "count"),
    [
        ("fi", "talo", 2),
        ("fi", "asiakaspalvelu", 6),
        ("et", "klienditeenindus", 5),
        ("et", "õue", 1),
        ("en", "bill", 1),
        ("en", "code", 1),
        ("en", "table", 2),
        ("en", "wanted", 2),
        ("en", "walked", 1),
        ("en", "electricity", 5),
        ("en", "hmm", 1),
    ],
)
def test_syllables_are_groups_of_vowels(language: str, form: str, count: int) -> None:
    options = cards()["hard-to-read"].languages[language].options

    assert syllables(form, options["vowels"], options["silent"]) == count
