"""Deadlines and times in words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import translation

from vasta.web.clock_text import Clock, clock, day_and_time, duration

NOW = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)  # Friday, ten o'clock in Helsinki


@pytest.mark.parametrize(
    ("language", "left", "shown"),
    [
        ("fi", timedelta(hours=1, minutes=10), Clock("1 h 10 min", "soon")),
        ("fi", timedelta(hours=-2), Clock("myöhässä 2 h", "late")),
        ("et", timedelta(hours=-2), Clock("hilineb 2 h", "late")),
        ("en", timedelta(seconds=-22), Clock("late 22 s", "late")),
        ("en", timedelta(hours=6), Clock("6 h", "")),
        ("fi", timedelta(hours=24), Clock("huomenna 10.00", "")),
        ("et", timedelta(hours=24), Clock("homme 10:00", "")),
        ("fi", timedelta(days=3), Clock("ma 23.11.", "")),
        ("en", timedelta(days=3), Clock("Mon 23 Nov", "")),
    ],
)
def test_a_deadline_in_words(language: str, left: timedelta, shown: Clock) -> None:
    with translation.override(language):
        assert clock(NOW + left, NOW) == shown


def test_without_a_deadline_no_clock_is_shown() -> None:
    assert clock(None, NOW) is None


@pytest.mark.parametrize(
    ("length", "text"),
    [
        (timedelta(seconds=59), "59 s"),
        (timedelta(minutes=60), "1 h"),
        (timedelta(days=3, hours=4, minutes=5), "3 d 4 h"),
    ],
)
def test_a_duration_has_two_units_at_most(length: timedelta, text: str) -> None:
    with translation.override("en"):
        assert duration(length) == text


def test_a_day_of_another_year_says_its_year() -> None:
    with translation.override("en"):
        assert day_and_time(NOW - timedelta(days=400), NOW) == "16 Oct 2025"
