"""The door of the floor."""

from __future__ import annotations

import subprocess
import sys

import vasta.language


def test_the_public_names_are_there_and_sorted() -> None:
    names = vasta.language.__all__

    assert names == sorted(names, key=lambda name: (not name.isupper(), name[0].islower(), name))
    assert [name for name in names if not hasattr(vasta.language, name)] == []


def test_reading_finnish_loads_no_other_language() -> None:
    code = (
        "import sys; from vasta.language import read; read('Hei, lasku tuli.', 'fi');"
        "print([m for m in ('estnltk', 'hunspell', 'simplemma', 'lingua', 'django') if m in sys.modules])"
    )

    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert found.stdout.strip() == "[]"


def test_asking_what_is_missing_loads_no_engine() -> None:
    code = (
        "import sys; from vasta.language import missing; missing();"
        "print([m for m in ('estnltk.vabamorf', 'hunspell', 'simplemma', 'lingua') if m in sys.modules])"
    )

    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert found.stdout.strip() == "[]"
