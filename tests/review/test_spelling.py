"""Unknown words: a slip of the fingers or a word we do not have?"""

from __future__ import annotations

import pytest

from vasta.review import spelling


@pytest.mark.parametrize(
    ("word", "other"),
    [("recieve", "receive"), ("adress", "address"), ("untill", "until"), ("catalag", "catalog")],
)
def test_one_slip_is_a_letter_more_less_other_or_swapped(word: str, other: str) -> None:
    assert spelling.is_one_slip(word, other)


@pytest.mark.parametrize(("word", "other"), [("until", "until"), ("tommorow", "tomorrow"), ("a", "abc"), ("", "ab")])
def test_more_is_another_word(word: str, other: str) -> None:
    assert not spelling.is_one_slip(word, other)


def test_a_doubled_letter_is_sure() -> None:
    assert spelling.correction("technnician", "en") == ("technician", True)


def test_another_letter_is_only_likely() -> None:
    assert spelling.correction("techmician", "en") == ("technician", False)


@pytest.mark.parametrize("word", ["", "a", "xqzzyp", "\0\0\0\0\0\0", "x" * 10_000, "שלוםשלום"])
def test_what_is_near_nothing_is_left_alone(word: str) -> None:
    assert spelling.correction(word, "en") is None
