"""Which languages there are, and one pack a thread for each."""

from __future__ import annotations

import threading
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from vasta.language.fallback import Fallback
from vasta.language.pack import Pack

LANGUAGES = ("fi", "et", "en")
"""The languages that are reviewed."""

KNOWN = (*LANGUAGES, "sv", "ru", "lv")
"""The languages that are recognised; those beyond LANGUAGES are read by stems alone."""


class UnknownLanguage(ValueError):
    """A language code that Vasta does not know; the message says which it does."""


class _Engine(Protocol):
    """What a language's module `engine` offers."""

    def make(self, plain: bool) -> Pack:
        """A pack for the calling thread."""
        ...

    def missing(self) -> tuple[str, ...]:
        """The parts that this machine lacks, found without loading them."""
        ...


_own = threading.local()


def pack(code: str, *, plain: bool = False) -> Pack:
    """This thread's pack of a language.

    plain: leave the machine's parts aside and read by stems alone, as where they are not installed.
    Raises UnknownLanguage for a code outside KNOWN.
    """
    if code not in KNOWN:
        raise UnknownLanguage(f"language {code!r} is not known; known are {', '.join(KNOWN)}")
    packs: dict[tuple[str, bool], Pack] = _own.__dict__.setdefault("packs", {})
    found = packs.get((code, plain))
    if found is None:
        found = packs[code, plain] = _make(code, plain)
    return found


def _make(code: str, plain: bool) -> Pack:
    return _engine(code).make(plain) if code in LANGUAGES else Fallback(code, ("lexicon",))


def _engine(code: str) -> _Engine:
    """A language's engine, imported when first asked for: each costs time and memory."""
    return cast("_Engine", import_module(f"vasta.language.{code}.engine"))


@cache
def missing() -> dict[str, tuple[str, ...]]:
    """Which parts each reviewed language lacks on this machine; languages that lack none are left out."""
    found = {code: _engine(code).missing() for code in LANGUAGES}
    return {code: parts for code, parts in found.items() if parts}
