"""The plain words that the engines go by, read from list files.

`<language>/data/` holds the lists of the engines, `<language>/lists/` those that rules match as phrases too.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from vasta.language import lists

LISTED = ("fi", "et", "en")
"""The languages whose greetings, sign-offs and quotation heads are known in every text."""


@cache
def entries(language: str, *names: str) -> tuple[str, ...]:
    """Every entry of the named lists in lower case, sorted, once each; a missing list is empty."""
    return tuple(sorted({line.lower() for name in names for line in _lines(language, name)}))


@cache
def everywhere(*names: str) -> tuple[str, ...]:
    """The entries of the named lists in all languages together, longest first."""
    found = {entry for language in LISTED for entry in entries(language, *names)}
    return tuple(sorted(found, key=lambda entry: (-len(entry), entry)))


def _lines(language: str, name: str) -> tuple[str, ...]:
    home = files("vasta.language").joinpath(language)
    for folder in ("data", "lists"):
        file = home.joinpath(folder, f"{name}.txt")
        if file.is_file():
            return lists.lines(file.read_text(encoding="utf-8"))
    return ()
