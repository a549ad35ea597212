"""The message catalogues: complete, compiled, current."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
from gettext import GNUTranslations
from pathlib import Path

import pytest

LOCALE = Path("vasta/web/locale")
LANGUAGES = ("fi", "et", "en")
FIELD = re.compile(r'^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) (".*")$')


def entries(language: str) -> list[dict[str, str]]:
    """The entries of a catalogue's source, without its header."""
    text = (LOCALE / language / "LC_MESSAGES/django.po").read_text(encoding="utf-8")
    found: list[dict[str, str]] = []
    for block in text.strip().split("\n\n"):
        entry: dict[str, str] = {}
        name = ""
        for line in block.splitlines():
            if match := FIELD.match(line):
                name, line = match[1], match[2]  # noqa: PLW2901  # the rest of the line is its first part
            if line.startswith('"'):
                entry[name] = entry.get(name, "") + ast.literal_eval(line)
        found.append(entry)
    return [entry for entry in found if entry.get("msgid")]


def compiled(language: str) -> GNUTranslations:
    with (LOCALE / language / "LC_MESSAGES/django.mo").open("rb") as file:
        return GNUTranslations(file)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    empty = [e["msgid"] for e in entries(language) if not all(v for k, v in e.items() if k.startswith("msgstr"))]

    assert empty == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_a_guess(language: str) -> None:
    assert "fuzzy" not in (LOCALE / language / "LC_MESSAGES/django.po").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_is_written(language: str) -> None:
    catalogue = compiled(language)
    for entry in entries(language):
        key = f"{entry['msgctxt']}\x04{entry['msgid']}" if "msgctxt" in entry else entry["msgid"]
        if "msgid_plural" in entry:
            assert [catalogue.ngettext(key, "", n) for n in (1, 2)] == [
                entry["msgstr[0]"],
                entry["msgstr[1]"],
            ]
        else:
            assert catalogue.gettext(key) == entry["msgstr"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_names_the_same_values(language: str) -> None:
    wrong = []
    for entry in entries(language):
        names = set(re.findall(r"%\(\w+\)[sd]", entry["msgid"]))
        texts = [value for field, value in entry.items() if field.startswith("msgstr")]
        wrong += [text for text in texts if set(re.findall(r"%\(\w+\)[sd]", text)) != names]

    assert wrong == []


@pytest.mark.skipif(not shutil.which("xgettext"), reason="needs xgettext: apt-get install gettext")
def test_every_text_of_the_pages_is_in_the_catalogues(tmp_path: Path) -> None:
    copy = tmp_path / "vasta"
    shutil.copytree("vasta", copy / "vasta", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree("scripts", copy / "scripts")
    (copy / ".venv").symlink_to(Path(".venv").absolute())

    subprocess.run([copy / "scripts/messages"], check=True, capture_output=True)

    for language in LANGUAGES:
        file = f"{LOCALE}/{language}/LC_MESSAGES/django.po"
        assert (copy / file).read_text(encoding="utf-8") == Path(file).read_text(encoding="utf-8")
