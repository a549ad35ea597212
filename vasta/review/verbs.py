"""Which words carry a clause."""

from __future__ import annotations

from collections.abc import Iterable

from vasta.language.words import Kind, Word

_FINITE = frozenset({"indicative", "conditional", "imperative", "present", "past", "negative"})
_NOT_FINITE = frozenset({"participle", "infinitive"})


def is_finite(word: Word) -> bool:
    """Is it a verb in a personal form?"""
    return not _FINITE.isdisjoint(word.tags) and _NOT_FINITE.isdisjoint(word.tags)


def any_finite(words: Iterable[Word]) -> bool:
    """Does any of the words carry a clause?"""
    return any(word.kind is Kind.WORD and is_finite(word) for word in words)
