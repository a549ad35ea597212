"""English: base forms from simplemma, spelling from two Hunspell lexicons, tags from our own rules."""

from __future__ import annotations

from importlib.util import find_spec

from vasta.language.en import spelling
from vasta.language.en.forms import readings
from vasta.language.fallback import Fallback
from vasta.language.pack import Pack, Reading


def missing() -> tuple[str, ...]:
    """Which of simplemma and Hunspell are not installed."""
    return tuple(part for part in ("simplemma", "hunspell") if find_spec(part) is None)


def make(plain: bool) -> Pack:
    """The English pack; stems alone where simplemma is missing or `plain` is asked for."""
    lacking = missing()
    return Fallback("en", ("simplemma", "hunspell")) if plain or "simplemma" in lacking else English(lacking)


class English:
    """Simplemma's and Hunspell's pack."""

    code = "en"

    def __init__(self, missing: tuple[str, ...]) -> None:
        """`missing`: ("hunspell",) where there is no speller."""
        self.missing = missing

    def read(self, words: list[str]) -> list[Reading]:
        """A reading a word; the place in the clause tells an order from a noun."""
        return readings(words)

    def knows(self, word: str) -> bool | None:
        """Is the form spelled as in American or British English?"""
        return None if self.missing else spelling.knows(word)

    def suggest(self, word: str) -> tuple[str, ...]:
        """SymSpell's corrections."""
        return () if self.missing else spelling.suggest(word)
