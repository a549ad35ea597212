"""The demo's days: counted from now, over weekends, written as each language writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from vasta.desk.demo.days import dated, moment, shifted

MONDAY = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("when", "there"),
    [
        ("-0:05", datetime(2026, 11, 23, 11, 55, tzinfo=UTC)),
        ("1d", datetime(2026, 11, 20, 12, 0, tzinfo=UTC)),
        ("1d +0:40", datetime(2026, 11, 20, 12, 40, tzinfo=UTC)),
        ("6d -2:30", datetime(2026, 11, 13, 9, 30, tzinfo=UTC)),
    ],
)
def test_a_moment_counts_working_days_back(when: str, there: datetime) -> None:
    assert moment(when, MONDAY) == there


@pytest.mark.parametrize("when", ["", "yesterday", "+0:05", "1d 40"])
def test_what_is_no_moment_of_the_past_is_told(when: str) -> None:
    with pytest.raises(ValueError, match=r"no moment|still to come"):
        moment(when, MONDAY)


@pytest.mark.parametrize(("days", "there"), [(1, 23), (0, 21), (-1, 20), (5, 27), (-5, 16)])
def test_saturdays_and_sundays_are_passed_over(days: int, there: int) -> None:
    assert shifted(date(2026, 11, 21), days) == date(2026, 11, there)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("fi", "torstaina 26.11. torstaihin 26.11. mennessä 20.11. lokakuun"),
        ("et", "neljapäeval, 26. novembril neljapäevaks, 26. novembriks 20.11 oktoobri"),
        ("en", "on Thursday 26 November by Thursday 26 November 20 November October"),
    ],
)
def test_each_language_writes_days_its_own_way(language: str, written: str) -> None:
    assert dated("{on:3} {by:3} {date:-1} {month:-1}", language, MONDAY.date()) == written


def test_a_day_that_ends_with_a_full_stop_ends_the_sentence_too() -> None:
    assert dated("Eräpäivä on {date:1}.", "fi", MONDAY.date()) == "Eräpäivä on 24.11."
    assert dated("Tähtaeg on {date:1}.", "et", MONDAY.date()) == "Tähtaeg on 24.11."
