"""Saved replies: their slots are no fault, what they say is reviewed all the same."""

from __future__ import annotations

import pytest

from vasta.review import Reply
from vasta.review.profiles import parse
from vasta.review.saved import filled, review_template


def test_slots_become_numbers_of_the_same_length() -> None:
    assert filled("Hei {{ nimi }}, [pvm] ${x} {% y %}") == "Hei 0000000000, 00000 0000 0000000"
    assert filled("[linkki](https://example.org) {} []") == "[linkki](https://example.org) {} []"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "Hei {{ nimi }},\n\nvaihdoin osoitteeksi {{ osoite }}. Lasku {{ numero }} lähtee {{ päivä }}."),
        ("et", "Tere, {{ nimi }}!\n\nTeie uus aadress on {{ aadress }}. Arve {{ number }} läheb teele {{ kuupäev }}."),
        ("en", "Hi {{ name }},\n\nYour new address is {{ address }}. Bill {{ number }} goes out on {{ date }}."),
    ],
)
def test_a_good_saved_reply_is_clean(language: str, text: str) -> None:
    report = review_template(Reply(text, language=language))

    assert [one for one in report.findings if one.severity != "hint"] == []


def test_wishes_for_a_language_hold_where_it_is_found_out() -> None:
    wishes = parse("[languages.fi]\noff = ['vague-time']")

    report = review_template(Reply("Hei {{ nimi }}, palaamme asiaan mahdollisimman pian!!"), profile=wishes)

    assert [one.rule for one in report.findings if one.severity != "hint"] == ["excess-punctuation"]


def test_what_it_says_is_reviewed_and_shown_as_written() -> None:
    report = review_template(Reply("Hei {{ nimi }}, palaamme asiaan mahdollisimman pian!!", language="fi"))

    found = {one.rule: one.text for one in report.findings}
    assert found["vague-time"] == "mahdollisimman pian"
    assert found["excess-punctuation"] == "!!"
