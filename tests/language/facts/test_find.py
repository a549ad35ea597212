"""Every labelled fact is found, exactly as marked, with its value, and nothing else is."""

from __future__ import annotations

import re
import time
import tomllib
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from vasta.language import facts
from vasta.language.facts import find

LANGUAGES = ("fi", "et", "en")
MARK = re.compile("[⟦⟧]")
HOSTILE = [
    "1 " * 20000,
    "tilaus order arve " * 5000,
    "a.a@" * 10000,
    "0" * 50000,
    "€1,000" * 9000,
    "x" * 50000,
    "#1-" * 15000,
]


@cache
def labelled(language: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(f"{language}.toml").read_text(encoding="utf-8"))


def cases(part: str) -> list[tuple[str, Any]]:
    return [(code, row) for code in LANGUAGES for row in labelled(code)[part]]


@pytest.mark.parametrize(("language", "row"), cases("phrases"))
def test_a_fact_is_found_with_its_value(language: str, row: list[str]) -> None:
    text, *values = row

    found = find(MARK.sub("", text), language)

    assert [fact.text for fact in found] == [marked.lstrip("#") for marked in MARK.split(text)[1::2]]
    assert [f"{fact.kind} {fact.value}" for fact in found] == values


@pytest.mark.parametrize(("language", "text"), cases("nothing"))
def test_what_only_looks_like_a_fact_is_left_alone(language: str, text: str) -> None:
    assert find(text, language) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_labels(language: str) -> None:
    assert len(labelled(language)["phrases"]) >= 40


def test_places_are_code_points_even_after_an_emoji() -> None:
    text = "Selvä 👍🏽 tilaus 12345"

    (fact,) = find(text, "fi")

    assert text[fact.start : fact.end] == "12345"


def test_an_account_number_with_wrong_check_digits_is_no_account() -> None:
    assert [fact.kind for fact in find("FI22 1234 5600 0007 85", "fi")] != ["iban"]


def test_all_the_public_names_are_sorted() -> None:
    assert facts.__all__ == sorted(facts.__all__)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("language", LANGUAGES)
def test_time_grows_with_the_text_and_no_faster(language: str, text: str) -> None:
    began = time.perf_counter()

    found = find(text, language)

    assert time.perf_counter() - began < 5
    assert all(one.end <= other.start for one, other in pairwise(found))
