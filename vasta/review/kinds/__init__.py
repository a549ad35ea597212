"""The few ways in which data alone can be a rule; a card names one in `kind`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module

from vasta.review.cards import Card
from vasta.review.case import Case
from vasta.review.kinds import limit, missing_part, pattern, phrases
from vasta.review.report import Span
from vasta.review.words import Words

Check = Callable[[Case, Words], Iterator[Span]]

_KINDS: Mapping[str, Check] = {
    "limit": limit.check,
    "missing-part": missing_part.check,
    "pattern": pattern.check,
    "phrases": phrases.check,
}


@cache
def _module(rule: str) -> Check:
    check: Check = import_module(f"vasta.review.rules.{rule.replace('-', '_')}").check
    return check


def check_of(card: Card) -> Check:
    """The function that runs a card's rule. Raises ImportError where a module rule has no module."""
    return _KINDS[card.kind] if card.kind in _KINDS else _module(card.rule)
