"""Estonian: base forms and forms from Vabamorf, chosen by the sentence; spelling from its lexicon."""

from __future__ import annotations

from functools import lru_cache

from vasta.language.et import vabamorf
from vasta.language.et.context import settled
from vasta.language.et.forms import reading
from vasta.language.fallback import Fallback
from vasta.language.pack import Pack, Reading

_CHUNK = 200  # words given at once: a “sentence” of a hostile megabyte must not grow the work
_SUGGESTIONS = 5


def missing() -> tuple[str, ...]:
    """("vabamorf",) where the wheel that holds it is not installed."""
    return () if vabamorf.installed() else ("vabamorf",)


def make(plain: bool) -> Pack:
    """The Estonian pack; stems alone where Vabamorf is missing or `plain` is asked for."""
    return Fallback("et", ("vabamorf",)) if plain or not vabamorf.loads() else Estonian()


class Estonian:
    """Vabamorf's pack."""

    code = "et"
    missing: tuple[str, ...] = ()

    def read(self, words: list[str]) -> list[Reading]:
        """A reading a word; Vabamorf chooses by the neighbours."""
        found: list[Reading] = []
        for at in range(0, len(words), _CHUNK):
            chunk = words[at : at + _CHUNK]
            found += map(reading, chunk, vabamorf.analyse(chunk))
        return settled(words, found)

    def knows(self, word: str) -> bool:
        """Is the form in Vabamorf's lexicon?"""
        return _spelled(word)

    def suggest(self, word: str) -> tuple[str, ...]:
        """Vabamorf's corrections."""
        return tuple(vabamorf.suggestions(word)[:_SUGGESTIONS]) if _fit(word) else ()


def _fit(word: str) -> bool:
    """Vabamorf takes text that can be written in UTF-8, without spaces; it joins what has them."""
    return 0 < len(word) <= 64 and word.isprintable() and not any(map(str.isspace, word))


@lru_cache(32768)
def _spelled(word: str) -> bool:
    return _fit(word) and vabamorf.spelled(word)
