"""Finnish: base forms, forms and spelling from voikko."""

from __future__ import annotations

from functools import cache, lru_cache

from vasta.language.entries import entries
from vasta.language.fallback import Fallback
from vasta.language.fi.context import best
from vasta.language.fi.forms import Choice, choices
from vasta.language.fi.voikko import voikko
from vasta.language.pack import Pack, Reading

_SUGGESTIONS = 5


def missing() -> tuple[str, ...]:
    """("voikko",) where the library or its Finnish lexicon is not installed."""
    return () if voikko() else ("voikko",)


def make(plain: bool) -> Pack:
    """The Finnish pack; stems alone where voikko is missing or `plain` is asked for."""
    return Fallback("fi", ("voikko",)) if plain or missing() else Finnish()


class Finnish:
    """Voikko's pack; what is known of a word form is shared by all threads, voikko itself is not."""

    code = "fi"
    missing: tuple[str, ...] = ()

    def read(self, words: list[str]) -> list[Reading]:
        """A reading a word; negation and the place in the clause choose between verb forms."""
        return best(words, [_choices(word) for word in words])

    def knows(self, word: str) -> bool:
        """Is the form in voikko's lexicon?"""
        return _spelled(word)

    def suggest(self, word: str) -> tuple[str, ...]:
        """Voikko's corrections."""
        engine = voikko()
        return tuple(engine.suggest(word)[:_SUGGESTIONS]) if engine and _fit(word) else ()


def _fit(word: str) -> bool:
    """Voikko takes no NUL and refuses words of 255 letters and more."""
    return 0 < len(word) <= 64 and word.isprintable()


@lru_cache(32768)
def _choices(word: str) -> tuple[Choice, ...]:
    found = _analyses(word)
    if found:
        return choices(word, found)
    said = _spoken().get(word.lower()) or (word + "t" if word.endswith(("nu", "ny")) else "")
    spoken = _analyses(said) if said else []
    return choices(said, spoken, frozenset({"unknown"})) if spoken else choices(word, [])


@cache
def _spoken() -> dict[str, str]:
    """Forms of everyday speech and how they are written: data/spoken.txt."""
    return dict(line.split() for line in entries("fi", "spoken"))


def _analyses(word: str) -> list[dict[str, str]]:
    engine = voikko()
    return engine.analyze(word) if engine and _fit(word) and any(map(str.isalpha, word)) else []


@lru_cache(32768)
def _spelled(word: str) -> bool:
    engine = voikko()
    return bool(engine and _fit(word) and engine.spell(word))
