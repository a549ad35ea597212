"""Every labelled phrase is found, exactly as marked, and nothing else is."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from vasta.language.dates import When, find

LANGUAGES = ("fi", "et", "en")
MARK = re.compile("[⟦⟧]")


@cache
def labelled(language: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(f"{language}.toml").read_text(encoding="utf-8"))


def cases(part: str) -> list[tuple[str, date, Any]]:
    return [(code, labelled(code)["today"], row) for code in LANGUAGES for row in labelled(code)[part]]


def marked(text: str) -> list[str]:
    """The phrases between the marks, with their places in the unmarked text."""
    parts = MARK.split(text)
    places = [sum(map(len, parts[:index])) for index in range(len(parts))]
    return [f"{places[index]}:{parts[index]}" for index in range(1, len(parts), 2)]


def label(when: When) -> str:
    """What the label says of a phrase: "date 2025-11-27 12:00 by"."""
    days = {str(day): None for day in (when.first, when.last) if day}
    clock = when.clock.strftime("%H:%M") if when.clock else ""
    return " ".join(part for part in (when.kind, "/".join(days), clock, "by" * when.deadline) if part)


@pytest.mark.parametrize(("language", "today", "row"), cases("phrases"))
def test_a_phrase_is_found_and_understood(language: str, today: date, row: list[str]) -> None:
    text, *labels = row

    found = find(MARK.sub("", text), language, today)

    assert [f"{when.start}:{when.text}" for when in found] == marked(text)
    assert [label(when) for when in found] == labels


@pytest.mark.parametrize(("language", "today", "text"), cases("nothing"))
def test_what_only_looks_like_a_date_is_left_alone(language: str, today: date, text: str) -> None:
    assert find(text, language, today) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_labels(language: str) -> None:
    data = labelled(language)

    assert len(data["phrases"]) >= 60
    assert len(data["nothing"]) >= 15
