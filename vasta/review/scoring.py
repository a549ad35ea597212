"""Scores with their arithmetic: the share of weighted checks passed, per dimension.

Every rule that ran and is no hint is one check, weighted must 5, should 2; rules that speak of the conversation
(`where = "conversation"`) say nothing of the reply and are none. Guide advice quality-01, quality-26.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vasta.review.cards import cards
from vasta.review.case import Case
from vasta.review.report import DIMENSIONS, WEIGHTS, Finding, Scores, Share


def scores(checked: Sequence[str], findings: Iterable[Finding], case: Case) -> Scores:
    """Score each dimension, and the reply as their mean weighted by the profile."""
    failed = {finding.rule for finding in findings if WEIGHTS[finding.severity]}
    weights: dict[str, dict[str, int]] = {dimension: {} for dimension in DIMENSIONS}
    for card in map(cards().__getitem__, checked):
        if card.where != "conversation":
            weights[card.dimension][card.rule] = WEIGHTS[case.profile.severity(card, case.language)]
    shares = {dimension: _share(each, failed) for dimension, each in weights.items()}
    return Scores(_overall(shares, case), shares)


def _share(weights: dict[str, int], failed: set[str]) -> Share:
    lost = tuple(rule for rule, weight in weights.items() if weight and rule in failed)
    total = sum(weights.values())
    return Share(total - sum(weights[rule] for rule in lost), total, lost)


def _overall(shares: dict[str, Share], case: Case) -> int | None:
    weighed = [(share.score, case.profile.weights[name]) for name, share in shares.items() if share.score is not None]
    whole = sum(weight for _, weight in weighed)
    return round(sum(score * weight for score, weight in weighed) / whole) if whole else None
