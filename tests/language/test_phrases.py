"""Patterns of words, matched in sentences read for real."""

from __future__ import annotations

import pytest

from vasta import language
from vasta.language.phrases import BadPattern, Entry, Phrases, entry

SENTENCE = "We will not look into your order again, I am sorry to say."


def found(pattern: str, text: str = SENTENCE) -> list[str]:
    """The stretches of the text's first sentence that a pattern finds."""
    return [text[start:end] for start, end, _ in places({"list": [pattern]}, text)]


def places(lists: dict[str, list[str]], text: str = SENTENCE) -> list[tuple[int, int, Entry]]:
    sentence = language.read(text, "en").sentences[0]
    compiled = Phrases({name: [entry(line) for line in lines] for name, lines in lists.items()})
    return [(*sentence.span(hit.first, hit.last), hit.entry) for hit in compiled.find(sentence.words)]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("LOOK into", ["look into"]),
        ("<be> sorry", ["am sorry"]),
        ("ord*", ["order"]),
        ("*gain", ["again"]),
        ("parcel|order again", ["order again"]),
        ("again i", ["again, I"]),
        ("will (not) look", ["will not look"]),
        ("look (ever) into", ["look into"]),
        ("will (not ever|not) look", ["will not look"]),
        ("we … look", ["We will not look"]),
        ("we …1 look", []),
        ("look … again", ["look into your order again"]),
        ("<be>#indicative", ["am"]),
        ("<be>!indicative", []),
        ("^ we", ["We"]),
        ("^ will", []),
        ("to say $", ["to say"]),
        ("sorry $", []),
        ("your …2 again", ["your order again"]),
    ],
)
def test_a_pattern_finds(pattern: str, expected: list[str]) -> None:
    assert found(pattern) == expected


def test_the_longest_hit_of_a_list_wins_and_hits_of_one_list_do_not_overlap() -> None:
    assert [hit.pattern for *_, hit in places({"list": ["look", "look into your", "your order"]})] == ["look into your"]


def test_of_two_equal_hits_the_entry_that_stands_first_in_the_list_wins() -> None:
    assert [hit.instead for *_, hit in places({"list": ["<look> → see", "look → check"]})] == ["see"]


def test_lists_do_not_disturb_each_other() -> None:
    assert [hit.pattern for *_, hit in places({"a": ["look into"], "b": ["into your"]})] == ["look into", "into your"]


@pytest.mark.parametrize(
    "pattern", ["", "(maybe) then", "… then", "now (…2) then", "<look", "a <b> c>", "<be>#nonsense"]
)
def test_a_broken_pattern_is_told(pattern: str) -> None:
    with pytest.raises(BadPattern):
        found(pattern)
