"""Working days."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from vasta.review import working

WEDNESDAY = datetime(2026, 12, 23, 12, 30, tzinfo=UTC)


def test_a_working_day_later_is_the_same_time_after_weekend_and_holidays() -> None:
    assert working.after(WEDNESDAY, 1, "FI") == datetime(2026, 12, 28, 12, 30, tzinfo=UTC)
    assert working.after(WEDNESDAY, 3, "EE") == datetime(2026, 12, 30, 12, 30, tzinfo=UTC)


def test_without_a_country_only_weekends_are_no_working_days() -> None:
    assert working.after(WEDNESDAY, 3, "") == datetime(2026, 12, 28, 12, 30, tzinfo=UTC)


def test_what_is_a_holiday_depends_on_the_country() -> None:
    victory_day = date(2026, 6, 23)

    assert [working.is_working(victory_day, country) for country in ("FI", "EE", "")] == [True, False, True]


def test_a_part_of_a_country_has_its_own() -> None:
    saint_andrews = date(2026, 11, 30)

    assert [working.is_working(saint_andrews, country) for country in ("GB-ENG", "GB-SCT")] == [True, False]


def test_an_unknown_country_is_refused() -> None:
    with pytest.raises(NotImplementedError):
        working.is_working(date(2026, 11, 30), "XX")
