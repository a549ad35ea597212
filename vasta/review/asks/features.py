"""What speaks for and against an ask being answered, as numbers for the model (weights.toml names them)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from vasta.language.asks import Found
from vasta.review.asks.sense import Sense, Telling

SAME, LOOSE = 1.0, 0.5  # the same base word; one matter, one root, or a part of a compound
_FITS: dict[str, frozenset[str]] = {
    "when": frozenset({"when"}),
    "how-much": frozenset({"how-much", "number"}),
    "where": frozenset({"link", "number"}),
    "why": frozenset({"why"}),
    "how": frozenset({"imperative", "link"}),
    "yes/no": frozenset({"yes/no", "refusal", "done"}),
    "do": frozenset({"done", "promise", "refusal"}),
    "which": frozenset({"number"}),
    "who": frozenset(),
}
"""What a sentence holds that answers such an ask."""
_HARD = frozenset({"when", "how-much"})
_ASIDE = frozenset({"courtesy", "receipt", "question"})
_HARDLY, _LITTLE = 0.15, 0.3  # likeness: hardly a word, few words in common
_LIGHT = 1.5  # an ask of one telling word, perhaps two
_UNSEEN = -0.5  # the score of an ask that no sentence is left for


@dataclass(frozen=True, slots=True)
class Weighed:
    """An ask with its telling words; `around`: those of the sentences it stands in, which short asks lean on."""

    found: Found
    words: tuple[Telling, ...]
    around: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Asks against the sentences of the reply: likes[i][j] and scores[i][j] for ask i and sentence j.

    met: how well each sentence has a word, for every word of the asks.
    """

    asks: Sequence[Weighed]
    senses: Sequence[Sense]
    met: Mapping[Telling, Sequence[float]]
    likes: list[list[float]]
    around: list[list[float]]
    scores: list[list[float]]


def table(asks: Sequence[Weighed], senses: Sequence[Sense]) -> Table:
    """Weigh every ask against every sentence."""
    words = {one: None for ask in asks for one in (*ask.words, *ask.around)}
    met = {one: [_match(one, sense) for sense in senses] for one in words}
    likes = [_likeness(ask.words, met, len(senses)) for ask in asks]
    around = [_likeness(ask.around, met, len(senses)) for ask in asks]
    scores = [
        [like + 0.3 * near + _evidence(ask, one) for like, near, one in zip(mine, nearby, senses, strict=True)]
        for ask, mine, nearby in zip(asks, likes, around, strict=True)
    ]
    return Table(asks, senses, met, likes, around, scores)


def _likeness(words: Sequence[Telling], met: Mapping[Telling, Sequence[float]], sentences: int) -> list[float]:
    """The share of the words' weight that each sentence takes up, 0 to 1."""
    whole = sum([one.weight for one in words])
    taken = [0.0] * sentences
    for one in words:
        taken = [sum_ + one.weight * how for sum_, how in zip(taken, met[one], strict=True)]
    return [one / whole for one in taken] if whole else taken


def _match(one: Telling, sense: Sense) -> float:
    if one.lemma in sense.bases:
        return SAME
    return 0.0 if one.marks.isdisjoint(sense.marks) else LOOSE


def _evidence(ask: Weighed, one: Sense) -> float:
    """A sentence that holds what is asked for gains, one of thanks, receipt or question loses."""
    return 0.25 * _fits(ask, one) - 0.3 * (not _ASIDE.isdisjoint(one.holds))


def _fits(ask: Weighed, one: Sense) -> bool:
    return not _FITS[ask.found.answer_type].isdisjoint(one.holds)


def features(number: int, given: Table) -> dict[str, float]:
    """The numbers for one ask of the table."""
    saying = [j for j, one in enumerate(given.senses) if one.holds.isdisjoint(_ASIDE)]
    fitting = [j for j in saying if _fits(given.asks[number], given.senses[j])]
    return {
        **_alike(number, given, saying),
        **_met(number, given, fitting),
        **_told(number, given, saying),
    }


def _alike(number: int, given: Table, saying: Sequence[int]) -> dict[str, float]:
    """What the reply's words have in common with the ask's."""
    ask, senses, likes = given.asks[number], given.senses, given.likes[number]
    top = max(likes, default=0.0)
    others = [max(row, default=0.0) for i, row in enumerate(given.likes) if i != number]
    return {
        "best": top,
        "whole": _whole(ask.words, given),
        "rarest": _rarest(ask.words, given),
        "around": max((given.around[number][j] for j in saying), default=0.0),
        "like-and-fits": max((likes[j] for j, one in enumerate(senses) if _fits(ask, one)), default=0.0),
        "assigned": _assigned(number, given.scores),
        "against-others": top - sum(others) / len(others) if others else 0.0,
        "unlike": float(top < _HARDLY),
        "light": float(_mass(ask) < _LIGHT),
        "bare-and-said": float(_mass(ask) == 0) * min(2.0, len(saying) / len(given.asks)),
        "free": min(2.0, sum(_is_mine(number, j, given.scores) for j in saying)),
    }


def _met(number: int, given: Table, fitting: Sequence[int]) -> dict[str, float]:
    """Whether anything said is the kind of answer the ask wants."""
    wants = given.asks[number].found.answer_type
    top = max(given.likes[number], default=0.0)
    mine = any(_is_mine(number, j, given.scores) for j in fitting)
    return {
        "nothing-fits": float(bool(_FITS[wants]) and not fitting),
        "nothing-fits-when": float(wants == "when" and not fitting),
        "unlike-and-unfit": float(top < _LITTLE and not fitting),
        "fitting-per-ask": min(2.0, len(fitting) / len(given.asks)),
        "hard-and-met": float(wants in _HARD and mine),
    }


def _told(number: int, given: Table, saying: Sequence[int]) -> dict[str, float]:
    """How much the reply says, and how many asks it has to answer."""
    count, senses = len(given.asks), given.senses
    return {
        "sentences-per-ask": min(3.0, len(saying) / count),
        "words-per-ask": log(1 + sum(senses[j].words for j in saying) / count),
        "nothing-said": float(not saying),
        "receipt": float(any("receipt" in one.holds for one in senses)),
        "asks-back": float(any("question" in one.holds for one in senses)),
        "last-of-many": float(count > 1 and number == count - 1),
        "many": min(3.0, count - 1.0),
    }


def _mass(ask: Weighed) -> float:
    """How much the ask's own words tell together."""
    return sum(one.weight for one in ask.words)


def _is_mine(number: int, sentence: int, scores: Sequence[Sequence[float]]) -> bool:
    """Does a sentence suit this ask no worse than any other?"""
    return scores[number][sentence] >= max(row[sentence] for row in scores)


def _assigned(number: int, scores: Sequence[Sequence[float]]) -> float:
    """The score left to the ask when every sentence answers one ask only, the best pairs first."""
    pairs = sorted(((score, i, j) for i, row in enumerate(scores) for j, score in enumerate(row)), reverse=True)
    asks: dict[int, float] = {}
    used: set[int] = set()
    for score, i, j in pairs:
        if i not in asks and j not in used:
            asks[i] = score
            used.add(j)
    return asks.get(number, _UNSEEN)


def _whole(words: Sequence[Telling], given: Table) -> float:
    """The share of the ask's weight that the reply takes up in any of its sentences."""
    whole = sum(one.weight for one in words)
    taken = sum(one.weight * max(given.met[one], default=0.0) for one in words)
    return taken / whole if whole else 0.0


def _rarest(words: Sequence[Telling], given: Table) -> float:
    """How well the ask's rarest word is met anywhere."""
    rarest = max(words, key=lambda one: one.weight, default=None)
    return max(given.met[rarest], default=0.0) if rarest else 0.0
