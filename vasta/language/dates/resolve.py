"""From what a phrase says ("day" 20, "month" 11; "n" 2, "unit" workday) to the days it means."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from vasta.language.dates.grammar import Values

Days = tuple[date, date]
LOOK_BACK = 120  # days: a date without a year is at most this far in the past, else in the coming months


def days(resolve: str, values: Values, today: date | None) -> Days | None:
    """The first and last day meant; None when the phrase leaves them open. Raises ValueError for 31.2."""
    if not resolve:
        return None
    if today is None:
        return _without_today(resolve, values)
    return OPERATIONS[resolve](values, today)


def _without_today(resolve: str, values: Values) -> Days | None:
    if resolve in {"date", "dates", "month", "year"} and "year" in values:
        return OPERATIONS[resolve](values, date(2000, 1, 1))
    if resolve in {"date", "dates"}:
        OPERATIONS[resolve](values, date(2000, 1, 1))  # raises for a day that no year has
    return None


def workdays_after(day: date, count: int) -> date:
    """The day that is `count` working days (Monday to Friday) after `day`."""
    while count > 0:
        day += timedelta(days=1)
        count -= day.isoweekday() < 6
    return day


def next_weekday(weekday: int, after: date) -> date:
    """The first such day of the week (1 is Monday) later than `after`."""
    return after + timedelta(days=(weekday - after.isoweekday() - 1) % 7 + 1)


def _near(day: int, month: int, today: date) -> date:
    """The day in the year that fits: from 120 days ago onwards. Raises ValueError if no year has it."""
    years = (year for year in range(today.year - 1, today.year + 9) if day <= monthrange(year, month)[1])
    found = (date(year, month, day) for year in years)
    fits = next((each for each in found if each >= today - timedelta(days=LOOK_BACK)), None)
    if fits is None:
        raise ValueError(f"no year has the day {day}.{month}.")
    return fits


def _year(text: str) -> int:
    return int(text) + 2000 if len(text) == 2 else int(text)


def _date(values: Values, today: date) -> Days:
    day, month = int(values["day"]), int(values["month"])
    found = date(_year(values["year"]), month, day) if "year" in values else _near(day, month, today)
    return found, found


def _day_of_month(values: Values, today: date) -> Days:
    """The 27th: the next such day, today included."""
    day = int(values["day"])
    months = (_months_later(today.replace(day=1), ahead) for ahead in range(13))
    found = (month.replace(day=day) for month in months if day <= monthrange(month.year, month.month)[1])
    first = next(each for each in found if each >= today)
    return first, first


def _dates(values: Values, today: date) -> Days:
    """27.–29.11. or 27.11.–3.12.: the month and year may stand only at the end."""
    month2 = values.get("month2", values.get("month", ""))
    year2 = values.get("year2", values.get("year"))
    end = {"day": values["day2"], "month": month2} | ({"year": year2} if year2 else {})
    last = _date(end, today)[0]
    first = date(last.year, int(values.get("month", month2)), int(values["day"]))
    return (first, last) if first <= last else (first.replace(year=first.year - 1), last)


def _month(values: Values, today: date) -> Days:
    month = int(values["month"])
    year = _year(values["year"]) if "year" in values else _near(28, month, today).year
    return _whole_month(year, month)


def _whole_month(year: int, month: int) -> Days:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _whole_year(values: Values, today: date) -> Days:
    year = _year(values["year"]) if "year" in values else today.year + int(values["which"])
    return date(year, 1, 1), date(year, 12, 31)


def _weekday(values: Values, today: date) -> Days:
    day = next_weekday(int(values["weekday"]), today)
    return day, day


def _weekdays(values: Values, today: date) -> Days:
    first = next_weekday(int(values["weekday"]), today)
    return first, next_weekday(int(values["weekday2"]), first)


def _which_weekday(values: Values, today: date) -> Days:
    """Viime, tämän or ensi perjantaina; "next" may mean the coming one or the one of next week."""
    which, coming = int(values["which"]), next_weekday(int(values["weekday"]), today)
    if which < 0:
        back = coming - timedelta(days=7)
        day = back if back < today else back - timedelta(days=7)
        return day, day
    return (coming, _in_week(values, today)) if which else (coming, coming)


def _in_week(values: Values, today: date) -> date:
    shift = 7 * int(values["which"]) + int(values["weekday"]) - today.isoweekday()
    return today + timedelta(days=shift)


def _week_weekday(values: Values, today: date) -> Days:
    day = _in_week(values, today)
    return day, day


def _day(values: Values, today: date) -> Days:
    day = today + timedelta(days=int(values.get("shift", "0")))
    return day, day


def _week(values: Values, today: date) -> Days:
    monday = today + timedelta(days=7 * int(values["which"]) + 1 - today.isoweekday())
    return monday, monday + timedelta(days=6)


def _weekend(values: Values, today: date) -> Days:
    sunday = _week({"which": values.get("which", "0")}, today)[1]
    return sunday - timedelta(days=1), sunday


def _week_end(values: Values, today: date) -> Days:
    sunday = _week({"which": values.get("which", "0")}, today)[1]
    return sunday - timedelta(days=2), sunday


def _week_number(values: Values, today: date) -> Days | None:
    week = int(values["week"])
    if not 1 <= week <= 53:
        return None
    year = _year(values["year"]) if "year" in values else today.year
    monday = date.fromisocalendar(year, week, 1)
    if "year" not in values and monday < today - timedelta(days=LOOK_BACK):
        monday = date.fromisocalendar(year + 1, week, 1)
    return monday, monday + timedelta(days=6)


def _shifted_month(values: Values, today: date) -> Days:
    count = today.year * 12 + today.month - 1 + int(values.get("which", "0"))
    return _whole_month(count // 12, count % 12 + 1)


def _last_day(whole: Callable[[Values, date], Days]) -> Callable[[Values, date], Days]:
    def end(values: Values, today: date) -> Days:
        last = whole({"which": "0", **values}, today)[1]
        return last, last

    return end


def _moved(day: date, values: Values, direction: int) -> date | None:
    """`day` moved by n units; None for "a few"."""
    count = values.get("n2") or values.get("n") or "1"
    if not count.isdigit():
        return None
    unit, number = values["unit"], int(count)
    if unit == "workday" and direction > 0:
        return workdays_after(day, number)
    if unit in {"month", "year"}:
        return _months_later(day, direction * number * (12 if unit == "year" else 1))
    return day + timedelta(days=direction * number * {"week": 7, "day": 1, "workday": 1}.get(unit, 0))


def _months_later(day: date, months: int) -> date:
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _within(values: Values, today: date) -> Days | None:
    last = _moved(today, values, 1)
    return (today, last) if last else None


def _after(values: Values, today: date) -> Days | None:
    last = _moved(today, values, 1)
    first = _moved(today, {**values, "n2": values["n"]}, 1) if "n" in values else last
    return (first, last) if first and last else None


def _ago(values: Values, today: date) -> Days | None:
    day = _moved(today, values, -1)
    return (day, day) if day else None


OPERATIONS: dict[str, Callable[[Values, date], Days | None]] = {
    "date": _date,
    "dates": _dates,
    "day-of-month": _day_of_month,
    "month": _month,
    "month-end": _last_day(_month),
    "year": _whole_year,
    "weekday": _weekday,
    "weekdays": _weekdays,
    "which-weekday": _which_weekday,
    "week-weekday": _week_weekday,
    "day": _day,
    "week": _week,
    "weekend": _weekend,
    "week-end": _week_end,
    "week-number": _week_number,
    "which-month": _shifted_month,
    "which-month-end": _last_day(_shifted_month),
    "year-end": _last_day(_whole_year),
    "within": _within,
    "after": _after,
    "ago": _ago,
}
