"""The engines' word lists: a header with source and licence, then sorted, unique, composed entries."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

import vasta.language
from vasta.language.entries import entries, everywhere

HOME = Path(vasta.language.__file__).parent
OURS = ("greetings", "greetings-before-name", "sign-offs", "sign-offs-before-name", "sign-off-endings")
FILES = sorted(
    [
        *HOME.glob("*/data/*.txt"),
        *(HOME / code / "lists" / f"{name}.txt" for code in ("fi", "et", "en") for name in OURS),
    ]
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: "/".join(file.parts[-3:]))
def test_a_list_is_in_order(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    header = [line for line in lines if line.startswith("# ")]
    rest = lines[len(header) :]

    assert lines == header + sorted(set(rest))
    text = " ".join(header)
    assert "licence" in text.lower() or "(MIT" in text
    assert "Source: " in " ".join(header)
    assert all(unicodedata.is_normalized("NFC", line) and line == line.strip() != "" for line in lines)


@pytest.mark.parametrize(("code", "name"), [("fi", "likely"), ("fi", "spoken"), ("et", "orders"), ("en", "common")])
def test_pairs_have_two_words_a_line(code: str, name: str) -> None:
    assert {len(line.split()) for line in entries(code, name)} == {2}


@pytest.mark.parametrize("name", ["abbreviations", "abbreviations-ending", "abbreviations-before-number"])
def test_abbreviations_keep_their_full_stop(name: str) -> None:
    assert [entry for entry in everywhere(name) if not entry.endswith(".")] == []


def test_a_list_that_a_language_lacks_is_empty() -> None:
    assert entries("sv", "greetings") == ()
