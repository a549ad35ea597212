"""The plain words of the list files, for the engines: what a line says, without replacements."""

from __future__ import annotations

from functools import cache

from vasta.language import lists


@cache
def entries(language: str, *names: str) -> tuple[str, ...]:
    """Every entry of the named lists in lower case, sorted, once each; a list that a language lacks is empty."""
    have = set(lists.names(language))
    found = {one.pattern.lower() for name in names if name in have for one in lists.load(language, name)}
    return tuple(sorted(found))


LISTED = ("fi", "et", "en")


@cache
def everywhere(*names: str) -> tuple[str, ...]:
    """The entries of the named lists in all languages together, longest first."""
    found = {entry for language in LISTED for entry in entries(language, *names)}
    return tuple(sorted(found, key=lambda entry: (-len(entry), entry)))
