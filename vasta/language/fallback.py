"""How a language is read without its own parts: stems instead of base forms, no spelling."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol, cast

from vasta.language.pack import Reading

_ALGORITHMS = {"fi": "finnish", "et": "estonian", "en": "english", "sv": "swedish", "ru": "russian"}
_LONGEST = 64


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str:  # noqa: N802 - the library's own name
        ...


def _stemmer(code: str) -> _Stemmer | None:
    if code not in _ALGORITHMS:
        return None
    import snowballstemmer  # type: ignore[import-untyped]  # no types; here: seldom needed

    return cast("_Stemmer", snowballstemmer.stemmer(_ALGORITHMS[code]))


class Fallback:
    """A pack of stems; it takes part in everything but spelling."""

    def __init__(self, code: str, missing: tuple[str, ...]) -> None:
        """`missing` names the parts that this machine lacks."""
        self.code = code
        self.missing = missing
        self._stemmer = _stemmer(code)
        self._reading = lru_cache(4096)(self._read_word)

    def read(self, words: list[str]) -> list[Reading]:
        """The stem of each word, without tags."""
        return [self._reading(word) for word in words]

    def _read_word(self, word: str) -> Reading:
        lower = word.lower()
        if self._stemmer is None or len(lower) > _LONGEST or not lower[:1].isalpha():
            return Reading((lower,), frozenset())
        stem = self._stemmer.stemWord(lower)
        return Reading(tuple(dict.fromkeys((stem, lower))), frozenset())

    def knows(self, word: str) -> None:
        """None: there is no speller."""

    def suggest(self, word: str) -> tuple[str, ...]:  # noqa: ARG002 - the interface asks for it
        """Nothing: there is no speller."""
        return ()
