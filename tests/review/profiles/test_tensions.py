"""Every way of settling a tension names rules, options and severities that are there."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path

from vasta.review.profiles.checks import faults
from vasta.review.profiles.layer import Layer
from vasta.review.profiles.tensions import tensions

PAGE = Path(__file__).parents[3] / "docs" / "profiles.md"


def test_what_a_choice_stands_for_is_there() -> None:
    data = tomllib.loads(files("vasta.review.profiles").joinpath("tensions.toml").read_text(encoding="utf-8"))

    wrong = [
        (name, choice, *fault) for name, ways in data.items() for choice, one in ways.items() for fault in faults(one)
    ]

    assert wrong == []


def test_the_first_choice_changes_nothing() -> None:
    assert {next(iter(choices.values())) == Layer() for choices in tensions().values()} == {True}


def test_the_page_names_every_tension_and_choice() -> None:
    page = PAGE.read_text(encoding="utf-8")

    missing = [name for name, choices in tensions().items() if f"| {name} | {', '.join(choices)} |" not in page]

    assert missing == []


def test_the_page_names_every_field() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert [name for name in Layer.__struct_fields__ if name not in page] == []
