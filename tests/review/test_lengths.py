"""Lengths of time and days in words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from vasta.review.lengths import day, length


@pytest.mark.parametrize(
    ("time", "finnish", "estonian", "english"),
    [
        (timedelta(0), "0 sekuntia", "0 sekundit", "0 seconds"),
        (timedelta(seconds=1), "1 sekunnin", "1 sekundi", "1 second"),
        (timedelta(seconds=95), "1 minuutin 35 sekuntia", "1 minuti 35 sekundit", "1 minute 35 seconds"),
        (timedelta(minutes=5, seconds=50), "5 minuuttia", "5 minutit", "5 minutes"),
        (timedelta(hours=1), "1 tunnin", "1 tunni", "1 hour"),
        (
            timedelta(hours=3, minutes=20, seconds=9),
            "3 tuntia 20 minuuttia",
            "3 tundi 20 minutit",
            "3 hours 20 minutes",
        ),
        (timedelta(days=1, hours=4), "1 päivän 4 tuntia", "1 päeva 4 tundi", "1 day 4 hours"),
        (timedelta(days=12, hours=4), "12 päivää", "12 päeva", "12 days"),
    ],
)
def test_a_length_has_two_units_at_most(time: timedelta, finnish: str, estonian: str, english: str) -> None:
    assert [length(time, ui) for ui in ("fi", "et", "en")] == [finnish, estonian, english]


def test_before_a_postposition_it_stands_in_the_genitive() -> None:
    time = timedelta(hours=2, minutes=30)

    said = [length(time, ui, "genitive") for ui in ("fi", "et", "en")]

    assert said == ["2 tunnin 30 minuutin", "2 tunni 30 minuti", "2 hours 30 minutes"]


def test_a_day_is_written_as_in_the_language() -> None:
    assert [day(date(2026, 11, 3), ui) for ui in ("fi", "et", "en")] == ["3.11.", "3.11", "3 November"]
