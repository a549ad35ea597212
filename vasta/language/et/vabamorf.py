"""The one door to Vabamorf, Estonian's morphology, which lives inside the `estnltk` wheel.

Importing `estnltk.vabamorf` runs the package's own start, which wants pandas and half a gigabyte of others
that Vabamorf has no use for. So the wheel is installed without its requirements, and an empty module named
`estnltk` with the right path stands in for the package's start. Vabamorf keeps global state: one instance a
process, used by one thread at a time.
"""

from __future__ import annotations

import sys
import threading
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any, NamedTuple

_LEXICON = "2020-01-22_sp"  # its twin “_nosp” accepts slang as spelled well
_lock = threading.Lock()


class Analysis(NamedTuple):
    """One analysis: base form, part of speech (a letter), form (“sg g”), root with _ between parts."""

    lemma: str
    kind: str
    form: str
    root: str


@cache
def _engine() -> Any:
    spec = find_spec("estnltk")
    if spec is None or spec.submodule_search_locations is None:
        return None
    if "estnltk" not in sys.modules:
        package = ModuleType("estnltk")
        package.__path__ = list(spec.submodule_search_locations)
        package.__spec__ = spec
        sys.modules["estnltk"] = package
    try:
        return import_module("estnltk.vabamorf.morf").Vabamorf(lexicon_dir=_LEXICON)
    except (ImportError, OSError, AssertionError):  # it asserts that its lexicon files are there
        return None


def installed() -> bool:
    """Is Vabamorf there? Looks for it without loading its 27 MB."""
    return find_spec("estnltk") is not None


def loads() -> bool:
    """Is Vabamorf there and fit for this machine? Loads it."""
    with _lock:
        return _engine() is not None


def analyse(words: list[str]) -> list[list[Analysis]]:
    """The analyses of each word of a sentence, chosen by their neighbours; likeliest first."""
    with _lock:
        results = _engine().analyze(words)
    return [
        [Analysis(a["lemma"], a["partofspeech"], a["form"], a["root"]) for a in result["analysis"]]
        for result in results
    ]


def spelled(word: str) -> bool:
    """Is the form in the lexicon?"""
    with _lock:
        return all(result["spelling"] for result in _engine().spellcheck([word], suggestions=False))


def suggestions(word: str) -> list[str]:
    """Corrections, likeliest first."""
    with _lock:
        return [one for result in _engine().spellcheck([word], suggestions=True) for one in result["suggestions"]]
