"""How much a base word tells, and which base words are one matter, from a language's data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import log

from vasta import language as languages

_RAREST = 1000.0  # a word that stands in fewer than one sentence of a thousand tells all it can


def _lines(language: str, name: str) -> list[list[str]]:
    file = files("vasta.language").joinpath(language, "data", f"{name}.txt")
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    return [line.split() for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def _shares(language: str) -> Mapping[str, float]:
    return {lemma: float(share) for lemma, share in _lines(language, "common")}


def weight(language: str, lemma: str) -> float:
    """How much a base word tells: 0 for one that stands everywhere, 1 for a rare one."""
    return min(1.0, log(_RAREST / max(1.0, _shares(language).get(lemma, 1.0))) / log(_RAREST))


@cache
def word_set(language: str, name: str) -> frozenset[str]:
    """The words of a data file of a language, data/<name>.txt."""
    return frozenset(word for line in _lines(language, name) for word in line)


def empty(language: str) -> frozenset[str]:
    """Base words that tell nothing of the matter."""
    return word_set(language, "empty-words")


@cache
def _groups(language: str) -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    plain = bool(languages.missing().get(language))
    for number, words in enumerate(_lines(language, "related")):
        stems = [one for word in words for one in languages.pack(language).read([word])[0].lemmas] if plain else []
        for word in (*words, *stems):
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def matters(language: str, lemmas: tuple[str, ...]) -> frozenset[int]:
    """Which matters of related.txt a word belongs to."""
    groups = _groups(language)
    return frozenset(number for lemma in lemmas for number in groups.get(lemma, ()))
