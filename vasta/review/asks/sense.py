"""What a sentence says, for matching asks with answers: its telling words and what kinds of answer it holds."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock

from vasta.language import dates, facts
from vasta.language.words import Kind, Sentence, Word
from vasta.review import phrasebook
from vasta.review.asks.common import empty, matters, weight

_HEAD = 5  # letters that show the same root in words that are built from one another: palauttaa, palautus
_LEAST = 0.25  # lighter words say nothing of the matter
_KEPT = 4096
_LISTS = {
    "done": "done", "promises": "promise", "refusals": "refusal", "yes-no": "yes/no", "receipts": "receipt",
    "causes": "why", "remedies": "done", "thanks": "courtesy", "apologies": "courtesy", "regrets": "courtesy",
}  # fmt: skip
_FACTS = {
    "sum": "how-much",
    "percent": "how-much",
    "quantity": "how-much",
    "link": "link",
    "email": "link",
    "phone": "link",
}
_SKIPPED = frozenset({"pronoun", "conjunction", "interjection"})


@dataclass(frozen=True, slots=True)
class Telling:
    """A word that tells something of the matter: its base form, its other readings and parts, the roots of long
    ones, its matters, and how much it tells.
    """

    lemma: str
    lemmas: frozenset[str]
    heads: frozenset[str]
    matters: frozenset[int]
    weight: float


@dataclass(frozen=True, slots=True)
class Sense:
    """A sentence's telling words, all together (bases: their first readings), and what it holds.

    holds: answer types ("when", "how-much", "why", "yes/no"), "link", "number", "imperative", "done", "promise",
    "refusal", "receipt", "courtesy", "question".
    """

    bases: frozenset[str]
    lemmas: frozenset[str]
    heads: frozenset[str]
    matters: frozenset[int]
    holds: frozenset[str]
    words: int
    mass: float


def telling(words: Iterable[Word], language: str) -> tuple[Telling, ...]:
    """The words that tell something, each form once."""
    kept = {word.lower: word for word in words if word.kind in {Kind.WORD, Kind.NUMBER}}
    nothing = empty(language)
    full = [word for word in kept.values() if nothing.isdisjoint((word.lemmas[0], word.lower))]
    found = (_telling(word, language) for word in full if word.tags.isdisjoint(_SKIPPED))
    return tuple(one for one in found if one.weight >= _LEAST)


def _telling(word: Word, language: str) -> Telling:
    heads = frozenset(lemma[:_HEAD] for lemma in word.lemmas if len(lemma) > _HEAD)
    heaviness = min(weight(language, lemma) for lemma in word.lemmas)
    return Telling(word.lemmas[0], frozenset(word.lemmas), heads, matters(language, word.lemmas), heaviness)


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
        bases=frozenset(one.lemma for one in told),
        lemmas=frozenset(lemma for one in told for lemma in one.lemmas),
        heads=frozenset(head for one in told for head in one.heads),
        matters=frozenset(matter for one in told for matter in one.matters),
        holds=frozenset(_holds(sentence, language)),
        words=sum(word.kind is Kind.WORD for word in sentence.words),
        mass=sum(one.weight for one in told),
    )


def _holds(sentence: Sentence, language: str) -> Iterable[str]:
    yield from {_LISTS[hit.name] for hit in phrasebook.hits(language, sentence) if hit.name in _LISTS}
    if dates.find(sentence.text, language, None):
        yield "when"
    for fact in facts.find(sentence.text, language):
        if fact.kind in _FACTS:
            yield _FACTS[fact.kind]
    for word in sentence.words:
        if word.kind is Kind.NUMBER:
            yield "number"
        elif word.kind in {Kind.LINK, Kind.ADDRESS}:
            yield "link"
        elif "imperative" in word.tags and "negative" not in word.tags:
            yield "imperative"
        elif word.text.startswith("?"):
            yield "question"
