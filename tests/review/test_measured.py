"""The rules' measured precision: the arithmetic, and that the figures are shipped."""

from __future__ import annotations

import pytest

from vasta.review.cards import cards
from vasta.review.measured import Measured, _all, measured


def test_precision_recall_and_interval() -> None:
    one = Measured(right=9, wrong=1, missed=3)

    assert (one.precision, one.recall, one.is_proven) == (0.9, 0.75, True)
    assert one.interval == pytest.approx((0.596, 0.982), abs=0.001)


def test_nothing_counted_proves_nothing() -> None:
    one = measured("no-such-rule", "fi")

    assert (one, one.precision, one.recall, one.interval, one.is_proven) == (Measured(), None, None, None, False)


def test_only_rules_that_are_there_have_figures() -> None:
    assert set(_all()) <= set(cards())
