"""Names in greetings and signatures, and inflected names, against labelled data."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from vasta.language.names import given, in_greeting, in_signature

LANGUAGES = ("fi", "et", "en")
MARK = re.compile("[⟦⟧]")


@cache
def labelled(language: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(f"{language}.toml").read_text(encoding="utf-8"))


def cases(part: str) -> list[tuple[str, str]]:
    return [(code, text) for code in LANGUAGES for text in labelled(code)[part]]


def marked(text: str) -> tuple[int, str]:
    """Where the marked name stands in the unmarked text, and the name."""
    before, name, _ = MARK.split(text)
    return len(before), name


@pytest.mark.parametrize(("language", "text"), cases("greetings"))
def test_the_one_greeted_is_found(language: str, text: str) -> None:
    found = in_greeting(MARK.sub("", text), language)

    assert found is not None
    assert (found.start, found.text) == marked(text)
    assert found.end == found.start + len(found.text)


@pytest.mark.parametrize(("language", "text"), cases("no-greetings"))
def test_nobody_is_greeted_by_name(language: str, text: str) -> None:
    assert in_greeting(text, language) is None


@pytest.mark.parametrize(("language", "text"), cases("signatures"))
def test_the_one_who_signs_is_found(language: str, text: str) -> None:
    found = in_signature(MARK.sub("", text), language)

    assert found is not None
    assert (found.start, found.text) == marked(text)


@pytest.mark.parametrize(("language", "text"), cases("no-signatures"))
def test_nobody_signs(language: str, text: str) -> None:
    assert in_signature(text, language) is None


@pytest.mark.parametrize(("form", "name"), [row for code in LANGUAGES for row in labelled(code)["given"].items()])
def test_a_form_goes_back_to_its_name(form: str, name: str) -> None:
    assert (given(form) or "") == name


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_labels(language: str) -> None:
    parts = ("greetings", "no-greetings", "signatures", "no-signatures")

    assert sum(len(labelled(language)[part]) for part in parts) >= 40
