"""Deadlines and times in words: "1 h 10 min", "late 2 h", "tomorrow 9.40", "Mon 24.11."."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

SOON = timedelta(hours=4)
COUNTED = timedelta(hours=8)  # a deadline nearer than this is counted down, a later one is a time of day


@dataclass(frozen=True)
class Clock:
    """What is shown, and how it looks: "", "soon" or "late"."""

    text: str
    look: str = ""


def clock(deadline: datetime | None, now: datetime | None = None) -> Clock | None:
    """How long until the deadline; None: no clock runs."""
    if deadline is None:
        return None
    now = now or timezone.now()
    left = deadline - now
    if left < timedelta(0):
        return Clock(_("late %(time)s") % {"time": duration(-left)}, "late")
    if left <= COUNTED:
        return Clock(duration(left), "soon" if left <= SOON else "")
    return Clock(day_and_time(deadline, now))


def duration(length: timedelta) -> str:
    """Two units at most: "45 s", "12 min", "1 h 10 min", "3 d 4 h"."""
    seconds = int(length.total_seconds())
    if seconds < 60:
        return _("%(seconds)d s") % {"seconds": seconds}
    minutes, hours, days = seconds // 60 % 60, seconds // 3600 % 24, seconds // 86400
    units = [(days, _("%(number)d d")), (hours, _("%(number)d h")), (minutes, _("%(number)d min"))]
    while not units[0][0]:
        units.pop(0)
    return " ".join(text % {"number": number} for number, text in units[:2] if number)


def day_and_time(moment: datetime, now: datetime | None = None) -> str:
    """Today a time, tomorrow and yesterday by name, otherwise a day; the year only when it is another."""
    moment, today = timezone.localtime(moment), timezone.localtime(now)
    time = formats.date_format(moment, "TIME_FORMAT")
    away = (moment.date() - today.date()).days
    near = {0: _("at %(time)s"), 1: _("tomorrow %(time)s"), -1: _("yesterday %(time)s")}
    if away in near:
        return near[away] % {"time": time}
    if moment.year != today.year:
        return formats.date_format(moment, "SHORT_DATE_FORMAT")
    return day(moment)


def day(when: date) -> str:
    """Weekday, day and month."""
    return formats.date_format(when, pgettext("day and month", "D j M"))


def whole(moment: datetime) -> str:
    """A message's time: weekday, date and time."""
    moment = timezone.localtime(moment)
    same_year = moment.year == timezone.localtime().year
    pattern = pgettext("full time", "D j M, H:i") if same_year else pgettext("full time with year", "j M Y, H:i")
    return formats.date_format(moment, pattern)
