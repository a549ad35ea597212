"""How like two texts are: whole stretches of words, or what they tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from vasta.language.words import Sentence
from vasta.review.asks.sense import sense, telling
from vasta.review.part import known

_WORD = re.compile(r"[^\W_]+")
_SHINGLE = 3  # words that must follow each other
_KEPT = 512
_LONGEST = 20_000  # code points of a text that are looked at

Shingle = tuple[str, ...]


def copied(sentences: Sequence[Sentence], text: str) -> float:
    """The share, 0 to 1, of the sentences' runs of three words that stand in a text too."""
    own = [shingle for one in sentences for shingle in _runs(one.text[:_LONGEST])]
    theirs = _shingles(text)
    return sum(shingle in theirs for shingle in own) / len(own) if own else 0.0


@lru_cache(_KEPT)
def _shingles(text: str) -> frozenset[Shingle]:
    return frozenset(_runs(text[:_LONGEST]))


def _runs(text: str) -> list[Shingle]:
    words = _WORD.findall(text.lower())
    return list(zip(*(words[at:] for at in range(_SHINGLE)), strict=False))


def flat(text: str) -> str:
    """The text with each stretch of white space as one space: what is byte-equal but for the lines' ends."""
    return " ".join(text.split())


def told(text: str, sentences: Iterable[Sentence], language: str, besides: Sequence[Sentence] = ()) -> float:
    """How much, 0 to 1, of what a text tells the sentences tell too, by words of one root; rare words weigh more.

    besides: what both are about anyway (the customer's message), whose words prove nothing.
    """
    every = telling(known(text, language).words, language)
    about = _marks(besides, language)
    wanted = [one for one in every if roots(one.marks).isdisjoint(about)] or every
    marks = _marks(sentences, language)
    whole = sum(one.weight for one in wanted)
    return sum(one.weight for one in wanted if not roots(one.marks).isdisjoint(marks)) / whole if whole else 0.0


def _marks(sentences: Iterable[Sentence], language: str) -> frozenset[str]:
    return frozenset().union(*[sense(one, language).marks for one in sentences])


def roots(marks: Iterable[str]) -> frozenset[str]:
    """The marks without those of matters, by which “money” and “refund” are one."""
    return frozenset(one for one in marks if not one.startswith("#"))
