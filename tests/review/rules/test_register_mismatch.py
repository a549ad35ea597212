"""The profile's form of address comes before the customer's own."""

from __future__ import annotations

from typing import Literal

from vasta.review import Reply, review
from vasta.review.profiles import Profile


def found(text: str, address: Literal["familiar", "formal", ""], language: str) -> list[str | None]:
    """What the rule finds in a reply to nobody in particular."""
    report = review(Reply(text, language=language), profile=Profile(address=address))
    return [one.text for one in report.findings if one.rule == "register-mismatch"]


def test_a_team_that_says_te_is_told_of_sina() -> None:
    assert found("Voit noutaa avaimen huomenna.", "formal", "fi") == ["Voit"]
    assert found("Voitte noutaa avaimen huomenna.", "formal", "fi") == []


def test_a_team_that_says_sina_is_told_of_te() -> None:
    assert found("Voitte noutaa avaimen huomenna.", "familiar", "fi") == ["Voitte"]
    assert found("Saate võtme homme kätte.", "familiar", "et") == ["Saate"]


def test_without_a_profile_or_a_message_either_will_do() -> None:
    assert found("Voit noutaa avaimen huomenna.", "", "fi") == []
    assert found("Voitte noutaa avaimen huomenna.", "", "fi") == []


def test_mixed_forms_are_another_rules_matter() -> None:
    assert found("Voitte noutaa avaimen, kun sinulle sopii.", "formal", "fi") == []
