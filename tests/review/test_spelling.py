"""Unknown words: a slip of the fingers or a word we do not have?"""

from __future__ import annotations

import pytest

from vasta.review import spelling


def test_a_doubled_letter_is_sure() -> None:
    assert spelling.guess("technnician", "en") == spelling.Guess(("technician",), sure=True)


@pytest.mark.parametrize(
    ("word", "language", "meant"),
    [
        ("perjataina", "fi", "perjantaina"),
        ("tarkisitn", "fi", "tarkistin"),
        ("sisalab", "et", "sisaldab"),
        ("esmaspäval", "et", "esmaspäeval"),
        ("tommorrow", "en", "tomorrow"),
        ("inconvienience", "en", "inconvenience"),
    ],
)
def test_what_was_meant_comes_first(word: str, language: str, meant: str) -> None:
    found = spelling.guess(word, language)
    assert found is not None
    assert found.options[0] == meant


def test_what_the_conversation_holds_is_likelier() -> None:
    plain, told = spelling.guess("chosse", "en"), spelling.guess("chosse", "en", {"choose"})
    assert plain is not None
    assert told is not None
    assert (plain.options[0], told.options[0]) == ("chose", "choose")


@pytest.mark.parametrize("word", ["", "a", "xqzzyp", "\0\0\0\0\0\0", "x" * 10_000, "שלוםשלום"])
def test_what_is_near_nothing_is_left_alone(word: str) -> None:
    assert spelling.guess(word, "en") is None


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("etäluettava", "fi"),
        ("takaisinsoitto", "fi"),
        ("oisin", "fi"),
        ("kaugloetav", "et"),
        ("colour", "en"),
        ("amex", "en"),
    ],
)
def test_words_that_people_write_are_right(word: str, language: str) -> None:
    assert spelling.guess(word, language) is None
