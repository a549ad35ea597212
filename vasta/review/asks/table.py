"""Every ask against every sentence of the reply: how alike they are, and whether the sentence is what is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vasta.language.asks import Found
from vasta.review.asks.sense import Sense, Telling

SAME, LOOSE = 1.0, 0.5  # the same base word; one matter, one root, or a part of a compound
_FITS: dict[str, frozenset[str]] = {
    "when": frozenset({"when"}),
    "how-much": frozenset({"how-much", "number"}),
    "where": frozenset({"link", "number", "place", "name"}),
    "why": frozenset({"why"}),
    "how": frozenset({"imperative", "link", "how"}),
    "yes/no": frozenset({"yes/no", "refusal", "done"}),
    "do": frozenset({"done", "promise", "refusal", "attached"}),
    "which": frozenset({"number", "name", "attached"}),
    "who": frozenset({"actor", "name"}),
}
"""What a sentence holds that answers such an ask."""
_ASIDE = frozenset({"courtesy", "receipt", "question"})


@dataclass(frozen=True, slots=True)
class Weighed:
    """An ask with its telling words; `around`: those of the sentences it stands in, which short asks lean on."""

    found: Found
    words: tuple[Telling, ...]
    around: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Asks against the sentences of the reply, by ask and sentence.

    likes: the share of the ask's weight that the sentence takes up; own: the same by the words that no other ask
    has; met: how well each sentence has a word, for every word of the asks; fits: is it the kind of answer that is
    asked for? scores: how well it answers, all in all. saying: the sentences that say something of the matter.
    foreign: is the reply in another language than the message, so that their words can't be alike?
    """

    asks: Sequence[Weighed]
    senses: Sequence[Sense]
    met: Mapping[Telling, Sequence[float]]
    likes: list[list[float]]
    own: list[list[float]]
    fits: list[list[bool]]
    scores: list[list[float]]
    saying: list[int]
    foreign: bool = False


def table(asks: Sequence[Weighed], senses: Sequence[Sense], *, foreign: bool = False) -> Table:
    """Weigh every ask against every sentence; foreign: the reply is in another language."""
    words = {one: None for ask in asks for one in (*ask.words, *ask.around)}
    met = {one: [_match(one, sense) for sense in senses] for one in words}
    likes = [_likeness(ask.words, met, len(senses)) for ask in asks]
    around = [_likeness(ask.around, met, len(senses)) for ask in asks]
    fits = [[not _FITS[ask.found.answer_type].isdisjoint(one.holds) for one in senses] for ask in asks]
    saying = [j for j, one in enumerate(senses) if one.holds.isdisjoint(_ASIDE)]
    own = [_likeness(mine, met, len(senses)) for mine in _own(asks)]
    return Table(asks, senses, met, likes, own, fits, _scores(likes, around, fits, saying), saying, foreign)


def _match(one: Telling, sense: Sense) -> float:
    if one.lemma in sense.bases:
        return SAME
    return 0.0 if one.marks.isdisjoint(sense.marks) else LOOSE


def _likeness(words: Sequence[Telling], met: Mapping[Telling, Sequence[float]], sentences: int) -> list[float]:
    """The share of the words' weight that each sentence takes up, 0 to 1."""
    whole = sum([one.weight for one in words])
    taken = [0.0] * sentences
    for one in words:
        taken = [sum_ + one.weight * how for sum_, how in zip(taken, met[one], strict=True)]
    return [one / whole for one in taken] if whole else taken


def _own(asks: Sequence[Weighed]) -> list[list[Telling]]:
    """The words of each ask that no other ask has."""
    count: dict[str, int] = {}
    for ask in asks:
        for one in ask.words:
            count[one.lemma] = count.get(one.lemma, 0) + 1
    return [[one for one in ask.words if count[one.lemma] == 1] for ask in asks]


def _scores(
    likes: list[list[float]], around: list[list[float]], fits: list[list[bool]], saying: list[int]
) -> list[list[float]]:
    """Likeness; a sentence that holds what is asked for gains, one of thanks, receipt or question loses."""
    told = frozenset(saying)
    return [
        [mine[j] + 0.3 * near[j] + 0.25 * fit[j] - 0.3 * (j not in told) for j in range(len(mine))]
        for mine, near, fit in zip(likes, around, fits, strict=True)
    ]
