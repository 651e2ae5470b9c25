"""The days that a row's date stands for, as charts and windows need them: first and last day, both ends included."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

_WEEK = re.compile(r"(\d{4})-W(\d\d)$")
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?$")
DAYS_OF_A_WEEK, DECEMBER = 7, 12


class Days(NamedTuple):
    """The first and the last day, ISO; `is_vague` where they only bound a month, week or year whose day is not told."""

    first: str
    last: str
    is_vague: bool = False

    @property
    def is_one(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last


def days(told: str | None) -> Days | None:
    """Return the days of a date as views write it ("2024-03-12", "2024-03", "2024-W11", "2024-03-12..2024-03-19").

    None stands for what is on no calendar: no date, or one that is told otherwise ("2024-SP").
    """
    if not told:
        return None
    first, _, last = told.partition("..")
    begins, ends = _part(first), _part(last or first)
    if not (begins and ends):
        return None
    return Days(begins.first, max(begins.last, ends.last), begins.is_vague or ends.is_vague)


def _part(told: str) -> Days | None:
    try:
        return _week(told) or _date(told)
    except ValueError:  # no such day on the calendar
        return None


def _week(told: str) -> Days | None:
    found = _WEEK.match(told)
    if not found:
        return None
    monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
    return Days(monday.isoformat(), (monday + timedelta(days=DAYS_OF_A_WEEK - 1)).isoformat(), True)


def _date(told: str) -> Days | None:
    found = _DATE.match(told)
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    first = date(year or 0, month or 1, day or 1)
    if day:
        return Days(first.isoformat(), first.isoformat())
    last_month = month or DECEMBER
    return Days(first.isoformat(), date(first.year, last_month, monthrange(first.year, last_month)[1]).isoformat(), True)
