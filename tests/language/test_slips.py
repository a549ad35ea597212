"""One slip of the hand between two strings."""

from __future__ import annotations

import pytest

from vasta.language.slips import one_slip, swapped


@pytest.mark.parametrize("slip", ["12435", "12045", "1234", "123445", "2345"])
def test_one_slip(slip: str) -> None:
    assert (one_slip("12345", slip), one_slip(slip, "12345")) == (True, True)


@pytest.mark.parametrize("other", ["12345", "54321", "21435", "123", "1234567", ""])
def test_none_or_more_than_one(other: str) -> None:
    assert (one_slip("12345", other), one_slip(other, "12345")) == (False, False)


def test_two_neighbours_swapped() -> None:
    others = ("9810", "8901", "8910", "8920", "891")

    assert [other for other in others if swapped("8910", other)] == ["9810", "8901"]
