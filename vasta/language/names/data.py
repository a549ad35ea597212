"""Reads <code>/names.toml: titles, words that are no names, endings."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from vasta.language.entries import LISTED


@dataclass(frozen=True, slots=True)
class NameWords:
    """What a language says about names, in lower case. stems: (end of the stem, end of the name)."""

    titles: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]
    skipped: frozenset[str]
    legal_forms: frozenset[str]
    organisations: frozenset[str]
    organisation_ends: tuple[str, ...]
    not_names: frozenset[str]
    introduces: frozenset[str]
    joins: frozenset[str]
    words: frozenset[str]
    endings: tuple[str, ...]
    stems: tuple[tuple[str, str], ...]


@cache
def name_words(language: str) -> NameWords:
    """The words of "fi", "et" or "en"; raises FileNotFoundError for another."""
    file = resources.files("vasta.language") / language / "names.toml"
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    bare = ("",) if data.get("bare-stems") else ()
    return NameWords(
        titles=frozenset(data["titles"]),
        women=frozenset(data["women"]),
        men=frozenset(data["men"]),
        skipped=frozenset(data["skipped"]),
        legal_forms=frozenset(data["legal-forms"]),
        organisations=frozenset(data["organisations"]),
        organisation_ends=tuple(data["organisation-ends"]),
        not_names=frozenset(data["not-names"]),
        introduces=frozenset(data["introduces"]),
        joins=frozenset(data["and"]),
        words=frozenset(data["words"]),
        endings=(*bare, *data["endings"]),
        stems=tuple((weak, strong) for weak, strong in data["stems"]),
    )


@cache
def titles() -> frozenset[str]:
    """The titles of every language."""
    return frozenset().union(*(name_words(language).titles for language in LISTED))


@cache
def legal_forms() -> frozenset[str]:
    """Oy, OÜ, Ltd … of every language: no person's name holds them."""
    return frozenset().union(*(name_words(language).legal_forms for language in LISTED))


@cache
def organisations() -> tuple[frozenset[str], tuple[str, ...]]:
    """Words, and ends of words, that every language has for firms, offices and shared mailboxes."""
    each = [name_words(language) for language in LISTED]
    words = frozenset().union(*(one.organisations for one in each))
    return words, tuple(end for one in each for end in one.organisation_ends)
