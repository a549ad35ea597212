"""The browser extension's own files: what it asks of the browser, its texts, its zip."""

from __future__ import annotations

import base64
import json
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest

from vasta import __version__

FOLDER = Path("extension")
MANIFEST = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))
LANGUAGES = ("fi", "et", "en")


def texts(language: str) -> dict[str, dict[str, str]]:
    """A language's texts."""
    read: dict[str, dict[str, str]] = json.loads((FOLDER / f"_locales/{language}/messages.json").read_text("utf-8"))
    return read


def test_it_asks_for_no_page_and_no_address_beforehand() -> None:
    assert MANIFEST["permissions"] == ["activeTab", "scripting", "storage"]
    assert not {"host_permissions", "content_scripts", "externally_connectable"} & set(MANIFEST)
    assert MANIFEST["version"] == __version__


def test_its_name_among_extensions_is_the_one_in_the_documentation() -> None:
    letters = sha256(base64.b64decode(MANIFEST["key"])).hexdigest()[:32]
    name = "".join(chr(ord("a") + int(letter, 16)) for letter in letters)

    assert f"chrome-extension://{name}" in Path("docs/extension.md").read_text(encoding="utf-8")


def test_every_text_is_there_in_every_language() -> None:
    used = set(re.findall(r"__MSG_(\w+)__", json.dumps(MANIFEST)))
    used |= set(re.findall(r'data-text="(\w+)"', (FOLDER / "options.html").read_text(encoding="utf-8")))
    used |= set(re.findall(r'getMessage\("(\w+)"\)', Path("frontend/src/extension/options.ts").read_text("utf-8")))

    assert {language: set(texts(language)) for language in LANGUAGES} == dict.fromkeys(LANGUAGES, used)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_store_takes_its_name_and_description(language: str) -> None:
    told = texts(language)

    assert len(told["name"]["message"]) <= 75
    assert len(told["about"]["message"]) <= 132


def test_every_file_that_is_named_is_there() -> None:
    named = [MANIFEST["background"]["service_worker"], MANIFEST["options_ui"]["page"], *MANIFEST["icons"].values()]

    assert [name for name in named if not (FOLDER / name).is_file()] == []


def test_the_zip_is_the_same_every_time_and_whole(tmp_path: Path) -> None:
    made = [tmp_path / name for name in ("a.zip", "b.zip")]
    for target in made:
        subprocess.run([sys.executable, "scripts/extension", target], check=True, capture_output=True)

    assert made[0].read_bytes() == made[1].read_bytes()
    with ZipFile(made[0]) as zipped:
        assert set(zipped.namelist()) == {p.relative_to(FOLDER).as_posix() for p in FOLDER.rglob("*") if p.is_file()}
