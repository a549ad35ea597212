"""English spelling: two Hunspell lexicons, since each rejects the other's colour and color."""

from __future__ import annotations

import threading
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from vasta.language import undo
from vasta.language.entries import entries

_DATA = Path(__file__).parent / "data"
_LONGEST = 32
_SUGGESTIONS = 5
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
    found: dict[str, float] = {}
    for one, tells in undo.slips(lower, "en"):
        if one in common:
            found[one] = max(common[one] + tells, found.get(one, 0.0))
    best = sorted(found, key=lambda one: (-found[one], one))[:_SUGGESTIONS]
    return tuple(_like(word, one) for one in best)


@cache
def _common() -> dict[str, float]:
    """Common words and ten times the logarithm of their counts."""
    lines = entries.__wrapped__("en", "frequent")  # past its cache, which would keep the lines a second time
    return {word: int(weight) for word, weight in map(str.split, lines)}


def _like(word: str, correction: str) -> str:
    """The correction with the word's capital."""
    return correction[:1].upper() + correction[1:] if word[:1].isupper() else correction
