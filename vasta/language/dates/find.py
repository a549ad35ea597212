"""Finds every phrase of time in a text."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import cast

from vasta.language.dates.atoms import Atom, atoms
from vasta.language.dates.grammar import grammar
from vasta.language.dates.joins import join
from vasta.language.dates.when import When, WhenKind

_KEPT = 4096
_LONGEST_KEPT = 1000  # code points


def find(text: str, language: str, today: date | None) -> tuple[When, ...]:
    """The phrases of time in `text`, in order, without overlaps; language is "fi", "et" or "en".

    today: the day the text was written, from which "huomenna" and "20.11." get their dates; None leaves
    them open. Raises FileNotFoundError for a language without data.
    """
    return (_find if len(text) <= _LONGEST_KEPT else _find.__wrapped__)(text, language, today)


@lru_cache(_KEPT)
def _find(text: str, language: str, today: date | None) -> tuple[When, ...]:
    rules = grammar(language)
    return tuple(_when(text, atom) for atom in join(text, atoms(text, rules, today), rules))


def _when(text: str, atom: Atom) -> When:
    kind = cast("WhenKind", atom.kind)
    phrase = text[atom.start : atom.end]
    return When(atom.start, atom.end, phrase, kind, atom.first, atom.last, atom.clock, atom.deadline)
