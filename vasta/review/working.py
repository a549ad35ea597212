"""Working days: Monday to Friday, public holidays left out where the country is known."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache

_SATURDAY = 5


@cache
def _holidays(country: str, year: int) -> frozenset[date]:
    """The public holidays of a year. country: "FI", or with a part, "GB-SCT". Raises NotImplementedError."""
    import holidays  # slow to load, and only the rules of the clock ask

    code, _, part = country.partition("-")
    return frozenset(holidays.country_holidays(code, subdiv=part or None, years=year))


def is_working(day: date, country: str) -> bool:
    """Is it a working day? country "": public holidays are not known. Raises NotImplementedError for an unknown one."""
    return day.weekday() < _SATURDAY and not (country and day in _holidays(country, day.year))


def after(moment: datetime, days: int, country: str) -> datetime:
    """The same time of day, so many working days later; country as in `is_working`."""
    while days > 0:
        moment += timedelta(days=1)
        days -= is_working(moment.date(), country)
    return moment
