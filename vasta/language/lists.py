"""Word lists: text files, one entry a line, beside their language.

The lines before the first entry start with "# " and say what the list is, its source and its licence.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from vasta.language.phrases import Entry, entry


class BadList(ValueError):
    """A list file breaks the rules; the message names the file and the line."""


def _folder(language: str) -> Traversable:
    return files("vasta.language").joinpath(language, "lists")


def lines(text: str) -> tuple[str, ...]:
    """The entries of a list file's text, comments and blank lines left out."""
    return tuple([line for raw in text.splitlines() if (line := raw.strip()) and not raw.startswith("# ")])


@cache
def names(language: str) -> tuple[str, ...]:
    """The lists a language has, by name (file name without .txt)."""
    folder = _folder(language)
    if not folder.is_dir():
        return ()
    return tuple(sorted(item.name[:-4] for item in folder.iterdir() if item.name.endswith(".txt")))


@cache
def load(language: str, name: str) -> tuple[Entry, ...]:
    """The entries of one list. Raises BadList where the language has no such list."""
    if name not in names(language):
        place = f"vasta/language/{language}/lists/{name}.txt"
        raise BadList(f"there is no list {name!r} for language {language!r}; make {place}")
    return tuple(entry(line) for line in lines(_folder(language).joinpath(f"{name}.txt").read_text(encoding="utf-8")))
