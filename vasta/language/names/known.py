"""Is it a given name that is in use? Lists per language, and the inflected forms of the names in them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal

from vasta.language.entries import LISTED, entries
from vasta.language.names.data import name_words

Gender = Literal["woman", "man"]
LONGEST = 40


@cache
def women() -> frozenset[str]:
    """Given names of women, in lower case, of every language."""
    return frozenset(name for language in LISTED for name in entries(language, "given-women"))


@cache
def men() -> frozenset[str]:
    """Given names of men, in lower case, of every language."""
    return frozenset(name for language in LISTED for name in entries(language, "given-men"))


@cache
def families() -> frozenset[str]:
    """Family names, in lower case, of every language."""
    return frozenset(name for language in LISTED for name in entries(language, "family-names"))


def is_given(name: str) -> bool:
    """Is it a listed given name, in this very form? Any case; double names count by their first part."""
    plain = name.lower()
    parts = plain.split("-")
    return any(each in women() or each in men() for each in (plain, parts[0]))


def is_family(name: str) -> bool:
    """Is it a listed family name, or does it end as Finnish family names do?"""
    return name.lower() in families() or name.lower().endswith("nen")


def given(name: str) -> str | None:
    """The listed given name that a form is of: "maija", "Maijalle" -> "Maija", "Mardiga" -> "Mart"."""
    if len(name) > LONGEST:
        return None
    first, hyphen, last = name.rpartition("-")
    if hyphen and is_given(first):
        return f"{first.title()}-{given(last) or last.title()}"
    if is_given(name):
        return name.title()
    bases = list(_bases(name.lower()))
    own = (base for language, base in bases if base in _of(language))
    found = next(own, None) or next((base for _, base in bases if is_given(base)), None)
    return found.title() if found else None


def gender(name: str) -> Gender | None:
    """Whose name it commonly is; None where it is not listed, or listed for both."""
    plain = (given(name) or name).lower()
    woman, man = ((plain in names() or plain.split("-")[0] in names()) for names in (women, men))
    if woman == man:
        return None
    return "woman" if woman else "man"


@cache
def _of(language: str) -> frozenset[str]:
    return frozenset(entries(language, "given-women", "given-men"))


def _bases(form: str) -> Iterator[tuple[str, str]]:
    """What an inflected form may be of and in which language, the shortest ending taken off first."""
    for language in LISTED:
        words = name_words(language)
        for ending in words.endings:
            if form.endswith(ending) and len(form) > len(ending) + 2:
                stem = form.removesuffix(ending)
                for weak, strong in words.stems:
                    if stem.endswith(weak):
                        yield language, stem.removesuffix(weak) + strong
