"""What surrounds the phrases: today, places in the text, hostile and endless texts."""

from __future__ import annotations

import time
from datetime import date
from itertools import pairwise

import pytest

from vasta.language import dates
from vasta.language.dates import find
from vasta.language.dates.forms import FormReader

HOSTILE = [part * 10000 for part in ("1.", "27.11.", "ma–", "viimeistään ", "1 2 3 4 ", "by ", "Mon, ", "E–R ")]


def test_all_the_public_names_are_sorted() -> None:
    assert dates.__all__ == sorted(dates.__all__)


@pytest.mark.parametrize(
    ("form", "then", "needed"),
    [
        ("{d}.{m}.", ".", []),
        ("{yyyy}-{m}-{d}", "-", []),
        ("{h}–{h2}", "-–— ", []),
        ("{d} {month} {yyyy}", " ", [{"may"}]),
        ("{d}[(st|nd)] {month}", "", [{"may"}]),
        ("the end of [the] {month}", "", [{"may"}, {"the"}, {"end"}, {"of"}]),
    ],
)
def test_a_form_tells_what_a_text_must_have_for_it_to_be_tried(form: str, then: str, needed: list[set[str]]) -> None:
    reader = FormReader({"month": {"may": "5"}}, frozenset())

    assert reader.then(form) == then
    assert list(reader.needed(form)) == needed


def test_places_are_code_points_even_after_an_emoji() -> None:
    text = "Selvä 👍🏽 kuulet huomenna."

    (when,) = find(text, "fi", date(2025, 11, 24))

    assert text[when.start : when.end] == when.text == "huomenna"


def test_without_today_only_what_the_text_settles_has_a_date() -> None:
    found = find("Huomenna vai 27.11., ma 1.12.2025 tai ensi viikolla?", "fi", None)

    assert [(when.text, when.first) for when in found] == [
        ("Huomenna", None),
        ("27.11.", None),
        ("ma 1.12.2025", date(2025, 12, 1)),
        ("ensi viikolla", None),
    ]


@pytest.mark.parametrize(
    ("text", "today", "meant"),
    [
        ("20.11.", date(2025, 12, 1), date(2025, 11, 20)),
        ("5.1.", date(2025, 12, 1), date(2026, 1, 5)),
        ("20.6.", date(2025, 12, 1), date(2026, 6, 20)),
        ("29.2.", date(2025, 12, 1), date(2028, 2, 29)),
        ("29.2.", date(2028, 1, 1), date(2028, 2, 29)),
    ],
)
def test_a_date_without_a_year_is_in_the_year_that_fits(text: str, today: date, meant: date) -> None:
    (when,) = find(text, "fi", today)

    assert when.first == meant


@pytest.mark.parametrize(
    ("today", "meant"),
    [(date(2025, 11, 28), date(2025, 12, 5)), (date(2025, 11, 27), date(2025, 11, 28))],
)
def test_a_weekday_is_the_next_one_after_today(today: date, meant: date) -> None:
    (when,) = find("perjantaina", "fi", today)

    assert when.first == meant


def test_next_friday_may_mean_this_week_or_the_next() -> None:
    (when,) = find("next Friday", "en", date(2025, 11, 24))

    assert (when.first, when.last) == (date(2025, 11, 28), date(2025, 12, 5))


def test_working_days_step_over_the_weekend() -> None:
    (when,) = find("kahden arkipäivän kuluessa", "fi", date(2025, 11, 28))

    assert when.last == date(2025, 12, 2)


def test_an_empty_text_has_no_dates() -> None:
    assert find("", "et", date(2025, 11, 24)) == ()


def test_a_day_that_the_calendar_does_not_reach_is_no_date() -> None:
    assert find("päivän kuluttua", "fi", date.max) == ()


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("language", ["fi", "et", "en"])
def test_time_grows_with_the_text_and_no_faster(language: str, text: str) -> None:
    began = time.perf_counter()

    found = find(text, language, date(2025, 11, 24))

    assert time.perf_counter() - began < 5
    assert all(one.end <= other.start for one, other in pairwise(found))
