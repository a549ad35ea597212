"""Which of the organisation's topics a message is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from vasta.review import own_words
from vasta.review.asks.common import weight
from vasta.review.case import Case
from vasta.review.knowledge import Topic
from vasta.review.part import Found, Part, known

_ENOUGH = 0.4  # lighter words are in every message
_CLEARLY = 2  # how many times as heavy as the next one a topic must be


def clearly(case: Case) -> Topic | None:
    """The topic whose words weigh most in the message and its subject; None where two weigh nearly the same."""
    topics = case.knowledge.topics
    if not topics or case.message is None:
        return None
    at = heaviest(_weights(case, case.message, tuple((topic.name, *topic.words) for topic in topics)))
    return None if at is None else topics[at]


def heaviest(weights: Mapping[int, float], enough: float = _ENOUGH) -> int | None:
    """The number of the one that weighs enough, and clearly more than any other."""
    first, second = (*sorted(weights.values(), reverse=True), 0.0, 0.0)[:2]
    if first < enough or first < _CLEARLY * second:
        return None
    return max(weights, key=lambda at: weights[at])


def _weights(case: Case, message: Part, groups: own_words.Groups) -> Mapping[int, float]:
    parts = [message, *([known(case.message_subject, message.language)] if case.message_subject else [])]
    return weights(parts, groups)


def weights(parts: list[Part], groups: own_words.Groups) -> Mapping[int, float]:
    """How much the words of each group weigh in the texts: rare words more, words of several groups less."""
    heavy: dict[int, dict[str, float]] = {}
    for part in parts:
        found = own_words.find(part, groups, parts=True)
        shared = Counter(place for hits in found.values() for place in {_place(hit) for hit in hits})
        for number, hits in found.items():
            for hit in hits:
                here = max(_rarities(hit, part.language)) / shared[_place(hit)]
                words = heavy.setdefault(number, {})
                words[hit.entry.instead] = max(here, words.get(hit.entry.instead, 0.0))
    return {number: sum(words.values()) for number, words in heavy.items()}


def _place(hit: Found) -> tuple[int, int]:
    return hit.sentence.start, hit.first


def _rarities(hit: Found, language: str) -> Iterator[float]:
    return (weight(language, word.lemmas[0]) for word in hit.words)
