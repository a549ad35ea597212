"""What Vabamorf leaves to the sentence: “ei saada” is no order, “Vali Arved” is one."""

from __future__ import annotations

from functools import cache

from vasta.language.entries import entries
from vasta.language.pack import Reading

_REACH = 4  # words between “ei” and its verb
_SIGNS = frozenset(",;:.!?…–-()")
_JOINS = frozenset({"ja", "ning", "siis", "seejärel", "palun", "või", "lõpuks"})
_NEGATIONS = frozenset({"ei", "pole", "ega"})


@cache
def _orders() -> dict[str, str]:
    """Orders that look like other words: form and base form (data/orders.txt)."""
    return dict(line.split() for line in entries("et", "orders"))


def settled(words: list[str], readings: list[Reading]) -> list[Reading]:
    """The readings of a sentence with orders told from what looks like them."""
    found: list[Reading] = []
    left = 0  # words in which a negation still waits for its verb
    for at, (word, one) in enumerate(zip(words, readings, strict=True)):
        lower = word.lower()
        chosen = one
        if left and "imperative" in one.tags and "negative" not in one.tags:
            chosen, left = (
                Reading(one.lemmas, (one.tags - {"imperative", "2sg"}) | {"indicative", "present"}),
                1,
            )
        elif lower in _orders() and "imperative" not in one.tags and _orders_here(words, readings, at):
            chosen = Reading(
                tuple(dict.fromkeys((_orders()[lower], *one.lemmas))),
                frozenset({"verb", "imperative", "2sg"}),
            )
        found.append(chosen)
        left = 0 if lower in _SIGNS else _REACH if lower in _NEGATIONS else max(0, left - 1)
    return found


def _orders_here(words: list[str], readings: list[Reading], at: int) -> bool:
    """An order starts its clause, and what follows it is neither the clause's verb nor a surname."""
    starts = at == 0 or words[at - 1].lower() in _SIGNS | _JOINS
    after = readings[at + 1].tags if at + 1 < len(words) else frozenset()
    named = "name" in readings[at].tags and "name" in after
    return starts and bool(after) and not named and not after & {"indicative", "conditional"}
