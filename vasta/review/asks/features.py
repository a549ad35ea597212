"""What speaks for and against an ask being answered, as numbers for the model (weights.toml names them)."""

from __future__ import annotations

from collections.abc import Sequence

from vasta.review.asks.table import Table

_HARD = frozenset({"when", "how-much"})
_FIGURES = frozenset({"number", "how-much"})
_LIGHT = 1.5  # an ask of one telling word, perhaps two
_MOST = 3.0  # beyond this a number tells no more


def features(number: int, given: Table) -> dict[str, float]:
    """The numbers for one ask of the table."""
    fitting = [j for j in given.saying if given.fits[number][j]]
    return {
        **_alike(number, given),
        **_met(number, given, fitting),
        **_of_type(number, given, fitting),
        **_wanted(number, given),
        **_told(number, given),
        **_spoken(given),
    }


def _alike(number: int, given: Table) -> dict[str, float]:
    """What the reply's words have in common with the ask's."""
    saying, likes = given.saying, given.likes[number]
    weight = sum([one.weight for one in given.asks[number].words])
    rivals = [row for i, row in enumerate(given.likes) if i != number]
    return {
        "own": max([given.own[number][j] for j in saying], default=0.0),
        "taken": min(_MOST, weight * max([likes[j] for j in saying], default=0.0)),
        "margin": max([likes[j] - max([row[j] for row in rivals], default=0.0) for j in saying], default=0.0),
        "in-order": _in_order(number, given),
        "light": float(weight < _LIGHT),
        "bare-and-said": float(weight == 0) * min(2.0, len(saying) / len(given.asks)),
        "focus": max([min(1.0, weight * likes[j] / (given.senses[j].mass or 1.0)) for j in saying], default=0.0),
    }


def _in_order(number: int, given: Table) -> float:
    """How well a sentence fits that stands where the answer would, were all asks answered in turn."""
    place, count = (number + 0.5) / len(given.asks), max(1, len(given.saying))
    likes, fits = given.likes[number], given.fits[number]
    told = [likes[j] + 0.5 * fits[j] - 0.7 * abs(place - (turn + 0.5) / count) for turn, j in enumerate(given.saying)]
    return max(told, default=0.0)


def _met(number: int, given: Table, fitting: Sequence[int]) -> dict[str, float]:
    """Whether anything said is the kind of answer the ask wants."""
    likes, senses = given.likes[number], given.senses
    mine = any(_is_mine(number, j, given.scores) for j in fitting)
    return {
        "fitting-per-ask": min(2.0, len(fitting) / len(given.asks)),
        "hard-and-met": float(given.asks[number].found.answer_type in _HARD and mine),
        "carried": max([likes[j - 1] for j in fitting if j], default=0.0),
        "attached-alike": max([likes[j] for j, one in enumerate(senses) if "attached" in one.holds], default=0.0),
    }


def _of_type(number: int, given: Table, fitting: Sequence[int]) -> dict[str, float]:
    """What is asked for, and whether such an answer is missing altogether."""
    wants = given.asks[number].found.answer_type
    asked = {f"asks-{_plain(name)}": float(wants == name) for name in ("why", "which", "yes/no")}
    return asked | {f"unfit-{_plain(name)}": float(wants == name and not fitting) for name in ("do", "why", "yes/no")}


def _wanted(number: int, given: Table) -> dict[str, float]:
    """What the ask wants besides, where nothing said holds it; a yes or no where a reply says it first."""
    found, senses = given.asks[number].found, given.senses
    said = [senses[j].holds for j in given.saying]
    advised = any("advice" in one.holds for one in senses)
    priced = found.answer_type != "how-much" or any("how-much" in one for one in said)
    return {
        "no-advice": float("advice" in found.wants and not advised),
        "no-price": float("price" in found.wants and not priced),
        "yes-or-no-first": float(found.answer_type == "yes/no" and bool(said) and "yes/no" in said[0]),
    }


def _plain(name: str) -> str:
    """An answer type as part of a name in weights.toml, whose bare keys hold no slash."""
    return name.replace("/", "-")


def _told(number: int, given: Table) -> dict[str, float]:
    """How much the reply says for the asks it has to answer."""
    count, senses = len(given.asks), given.senses
    return {
        "sentences-per-ask": min(_MOST, len(given.saying) / count),
        "first-of-many": float(count > 1 and number == 0),
        "last-of-many": float(count > 1 and number == count - 1),
        "receipt": float(any("receipt" in one.holds for one in senses)),
        "foreign": float(given.foreign),
        "asks-back": float(any("question" in one.holds for one in senses)),
        **{name: float(any(name in one.holds for one in senses)) for name in ("link", "promise", "refusal")},
    }


def _spoken(given: Table) -> dict[str, float]:
    """How the reply speaks: of what was done, in figures, of what happens if."""
    senses = given.senses
    said = [senses[j] for j in given.saying]
    return {
        "conditions": _share([one for one in senses if "condition" in one.holds], senses),
        "done": _share([one for one in senses if "done" in one.holds], senses),
        "figures": _share([one for one in said if not _FIGURES.isdisjoint(one.holds)], senses),
    }


def _share(part: Sequence[object], whole: Sequence[object]) -> float:
    return len(part) / max(1, len(whole))


def _is_mine(number: int, sentence: int, scores: Sequence[Sequence[float]]) -> bool:
    """Does a sentence suit this ask no worse than any other?"""
    return scores[number][sentence] >= max([row[sentence] for row in scores])
