"""English spelling: two Hunspell lexicons, since each rejects the other's colour and color."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from string import ascii_lowercase
from typing import Any

from vasta.language.entries import entries

_DATA = Path(__file__).parent / "data"
_LONGEST = 32
_SUGGESTIONS = 5
_VOWELS = frozenset("aeiouy")
_lock = threading.Lock()  # Hunspell keeps state while it looks a word up


@cache
def _lexicons() -> tuple[Any, ...]:
    from hunspell import Hunspell  # type: ignore[import-untyped]  # no types; here: it costs 0.2 s and 14 MB

    return tuple(Hunspell(name, hunspell_data_dir=str(_DATA)) for name in ("en_US", "en_GB"))


@lru_cache(32768)
def knows(word: str) -> bool:
    """Does either lexicon have the form?"""
    if not 0 < len(word) <= 64 or not word.isprintable() or word.isspace():
        return False
    with _lock:
        return any(lexicon.spell(word) for lexicon in _lexicons())


@lru_cache(1024)
def suggest(word: str) -> tuple[str, ...]:
    """Up to five corrections, likeliest first: common words one edit away (Hunspell's own take 0.1 s a word)."""
    lower = word.lower()
    if not 0 < len(word) <= _LONGEST or not lower.isalpha():
        return ()
    common = _common()
    found = {one: common[one] + weight for one, weight in _edits(lower) if one in common}
    best = sorted(found, key=lambda one: (-found[one], one))[:_SUGGESTIONS]
    return tuple(_like(word, one) for one in best)


@cache
def _common() -> dict[str, float]:
    """Common words and ten times the logarithm of their counts."""
    return {word: float(weight) for word, weight in (line.split() for line in entries("en", "frequent"))}


def _edits(word: str) -> Iterator[tuple[str, float]]:
    """Every string one edit away, with what the kind of slip adds: swapped and doubled letters the most."""
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        first = -8.0 if at == 0 else 0.0  # the first letter is seldom wrong
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:], 12.0 + first
        if tail:
            yield head + tail[1:], first + (10.0 if tail[0] in head[-1:] + tail[1:2] else 0.0)
            vowel = tail[0] in _VOWELS
            yield from (
                (head + letter + tail[1:], first + (5.0 if vowel and letter in _VOWELS else 0.0))
                for letter in ascii_lowercase
            )
        yield from (
            (head + letter + tail, first + (8.0 if letter in head[-1:] + tail[:1] else 2.0))
            for letter in ascii_lowercase
        )


def _like(word: str, correction: str) -> str:
    """The correction with the word's capital."""
    return correction[:1].upper() + correction[1:] if word[:1].isupper() else correction
