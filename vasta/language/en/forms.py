"""English base forms and tags."""

from __future__ import annotations

from functools import lru_cache

from vasta.language.pack import Reading


def readings(words: list[str]) -> list[Reading]:
    """A reading a word."""
    return [_plain(word) for word in words]


@lru_cache(16384)
def _plain(word: str) -> Reading:
    import simplemma  # here: its dictionary costs 0.2 s

    return Reading((simplemma.lemmatize(word, lang="en").lower(),), frozenset())
