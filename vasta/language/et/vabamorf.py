"""The one door to Vabamorf, Estonian's morphology, which lives inside the `estnltk` wheel.

Importing `estnltk.vabamorf` runs the package's own start, which wants pandas and half a gigabyte of others
that Vabamorf has no use for. So the wheel is installed without its requirements, and an empty module named
`estnltk` with the right path stands in for the package's start. Vabamorf keeps global state: one instance a
process, used by one thread at a time.
"""

from __future__ import annotations

import sys
import threading
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any, NamedTuple

_LEXICON = "2020-01-22_sp"  # its twin “_nosp” accepts slang as spelled well
_WORDS_KEPT = 8192
_NEIGHBOURS = 2
"""Words on each side on which Vabamorf's choice depends: it looks at three words at a time."""
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


@cache
def _library(name: str) -> Any:
    """A module of Vabamorf's, once the engine stands."""
    return import_module(f"estnltk.vabamorf.{name}")


def installed() -> bool:
    """Is Vabamorf there? Looks for it without loading its 27 MB."""
    return find_spec("estnltk") is not None


def loads() -> bool:
    """Is Vabamorf there and fit for this machine? Loads it."""
    with _lock:
        return _engine() is not None


def analyse(words: list[str]) -> list[tuple[Analysis, ...]]:
    """The analyses of each word of a sentence, chosen by their neighbours; likeliest first.

    What a word may be is looked up once. The choice costs the most: it is made only around words that can be several
    things, as far as their neighbours count.
    """
    with _lock:
        known = [_alone(word) for word in words]
        found = [one.analyses for one in known]
        for start, end in _doubtful(known):
            sentence = _library("vabamorf").SentenceAnalysis([one.given for one in known[start:end]])
            chosen = _engine()._morf.disambiguate(sentence)  # noqa: SLF001  # the door itself makes Python data of all
            for at, (_, some) in enumerate(chosen, start):
                if not known[at].single:
                    found[at] = tuple([_analysis(a.root, a.partofspeech, a.form) for a in some])
        return found


def _doubtful(known: list[_Alone]) -> list[tuple[int, int]]:
    """The stretches that hold the words which can be several things, each with the neighbours that count."""
    found: list[tuple[int, int]] = []
    for at, one in enumerate(known):
        if not one.single:
            start, end = max(0, at - _NEIGHBOURS), min(len(known), at + _NEIGHBOURS + 1)
            found.append((found.pop()[0] if found and found[-1][1] >= start else start, end))
    return found


class _Alone(NamedTuple):
    """What a word may be outside a sentence; given: the same as Vabamorf wants it back. Used under the lock."""

    given: Any
    analyses: tuple[Analysis, ...]
    single: bool
    """It can be one thing only."""


@lru_cache(_WORDS_KEPT)
def _alone(word: str) -> _Alone:
    library = _library("vabamorf")
    guess = phonetic = names = True
    found = _engine()._morf.analyze(  # noqa: SLF001  # as above
        library.StringVector([word]), False, guess, phonetic, names, False
    )
    text, some = found[0]
    analyses = tuple([_analysis(a.root, a.partofspeech, a.form) for a in some])
    return _Alone(library.WordAnalysis(text, some), analyses, len(analyses) < 2)


@lru_cache(_WORDS_KEPT)
def _analysis(root: str, kind: str, form: str) -> Analysis:
    """An analysis with its base form and without the marks of stress and length in its root."""
    morf = _library("morf")
    lemma = morf.get_lemma(morf.get_group_tokens(root), kind)
    return Analysis(lemma, kind, form, morf.get_root(root, False, True))


def spelled(word: str) -> bool:
    """Is the form in the lexicon?"""
    with _lock:
        return all(result["spelling"] for result in _engine().spellcheck([word], suggestions=False))


def suggestions(word: str) -> list[str]:
    """Corrections, likeliest first."""
    with _lock:
        return [one for result in _engine().spellcheck([word], suggestions=True) for one in result["suggestions"]]
