"""The one door to libvoikko: one instance a thread, since a shared one gives wrong answers, then crashes."""

from __future__ import annotations

import threading
from typing import Any, Protocol, cast

_own = threading.local()


class Voikko(Protocol):
    """What is used of libvoikko."""

    def analyze(self, word: str) -> list[dict[str, str]]:
        """Every analysis of a word form; none when it is not in the lexicon."""
        ...

    def spell(self, word: str) -> bool:
        """Is the form in the lexicon?"""
        ...

    def suggest(self, word: str) -> list[str]:
        """Corrections, likeliest first."""
        ...


def voikko() -> Voikko | None:
    """This thread's instance; None where the library or its Finnish lexicon is not installed."""
    if not hasattr(_own, "voikko"):
        _own.voikko = _open()
    return cast("Voikko | None", _own.voikko)


def _open() -> Any:
    try:
        import libvoikko  # type: ignore[import-untyped]  # no types; here: the machine may lack it
    except ImportError:
        return None
    try:
        return libvoikko.Voikko("fi")
    except (OSError, libvoikko.VoikkoException):
        return None
