"""What a sentence says, for matching asks with answers: its telling words and what kinds of answer it holds."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

from vasta.language.words import Kind, Sentence, Word
from vasta.review.asks.common import empty, matters, weight
from vasta.review.asks.holds import holds

_HEAD = 5  # letters that show the same root in words that are built from one another: palauttaa, palautus
_LEAST = 0.25  # lighter words say nothing of the matter
_KEPT = 4096
_WORDS_KEPT = 16_384
_SKIPPED = frozenset({"pronoun", "conjunction", "interjection"})


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """A word that tells something of the matter: its base form, what it has in common with words that say nearly the
    same, and how much it tells. One word is one object, so that it can be looked up quickly.

    marks: its other readings and parts, the roots of long ones ("palau~"), its matters ("#3").
    """

    lemma: str
    marks: frozenset[str]
    weight: float


@dataclass(frozen=True, slots=True)
class Sense:
    """A sentence's telling words, all together (bases: their first readings, marks: all they share with others), and
    what it holds.

    holds: see holds.py; mass: how much its words tell together.
    """

    bases: frozenset[str]
    marks: frozenset[str]
    holds: frozenset[str]
    mass: float


def telling(words: Iterable[Word], language: str) -> tuple[Telling, ...]:
    """The words that tell something, each form once."""
    kept = {word.lower: word for word in words if word.kind in {Kind.WORD, Kind.NUMBER}}
    nothing = empty(language)
    full = [
        _telling(word.lemmas, language)
        for word in kept.values()
        if word.lower not in nothing and word.lemmas[0] not in nothing and word.tags.isdisjoint(_SKIPPED)
    ]
    return tuple([one for one in full if one.weight >= _LEAST])


@lru_cache(_WORDS_KEPT)
def _telling(lemmas: tuple[str, ...], language: str) -> Telling:
    heads = [lemma[:_HEAD] + "~" for lemma in lemmas if len(lemma) > _HEAD]
    numbers = [f"#{number}" for number in matters(language, lemmas)]
    heaviness = min(weight(language, lemma) for lemma in lemmas)
    return Telling(lemmas[0], frozenset([*lemmas, *heads, *numbers]), heaviness)


_senses: OrderedDict[tuple[str, str], Sense] = OrderedDict()
_lock = Lock()


def sense(sentence: Sentence, language: str) -> Sense:
    """What a sentence says; remembered by its text, so that a keystroke costs one sentence."""
    key = (language, sentence.text)
    found = _senses.get(key)
    if found is None:
        found = _sense(sentence, language)
        with _lock:
            _senses[key] = found
            while len(_senses) > _KEPT:
                _senses.popitem(last=False)
    return found


def _sense(sentence: Sentence, language: str) -> Sense:
    told = telling(sentence.words, language)
    return Sense(
        bases=frozenset([one.lemma for one in told]),
        marks=frozenset().union(*[one.marks for one in told]),
        holds=holds(sentence, language),
        mass=sum([one.weight for one in told]),
    )
