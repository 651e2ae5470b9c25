"""The year of an undated report's talks, from dated reports of the same talks.

First form: two reports are of the same talks if they name the same day of a month ("November 24") and have at least two
names in common. The year is the one in which that day lies nearest to the dated report's publication.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from parley.intake import days
from parley.model.report import Report

NAMES_IN_COMMON = 2  # one name and one day are shared by reports of any two events in a country
_NAME = re.compile(
    r"(?<=[a-z,] )[A-Z][^\W\d_]{2,}(?:[-'’][^\W\d_]+)*"
)  # within a sentence: at its start any word is capital
_CALENDAR = re.compile(rf"(?:{days.MONTH}|{days.WEEKDAY})\Z", re.IGNORECASE)

MonthDay = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Talks:
    """What tells the talks of a report: the days of a month that it names without a year, and the names in it."""

    days: frozenset[MonthDay]
    names: frozenset[str]


def talks(report: Report) -> Talks:
    """Return what tells the talks of `report`, its furniture left out."""
    written = [found for found in days.find(report.text) if not report.is_furniture(found.start, found.end)]
    names = [match[0] for match in _NAME.finditer(report.text) if not report.is_furniture(*match.span())]
    return Talks(
        days=frozenset((found.month, found.day) for found in written),
        names=frozenset(name for name in names if not _CALENDAR.match(name)),
    )


def years(undated: Talks, dated: Iterable[tuple[date, Talks]]) -> frozenset[int]:
    """Return the years in which dated reports of the same talks put the days of a month that they share with `undated`."""
    found: set[int] = set()
    for published, other in dated:
        if len(undated.names & other.names) >= NAMES_IN_COMMON:
            found.update(_year(shared, published) for shared in undated.days & other.days)
    return frozenset(found)


def _year(month_day: MonthDay, published: date) -> int:
    """The year in which a day of a month lies nearest to the day of publication; 29 February counts as 1 March."""
    month, day = month_day

    def distance(year: int) -> int:
        there = days.in_year(days.Written(start=0, end=0, month=month, day=day), year) or date(year, month + 1, 1)
        return abs((there - published).days)

    return min((published.year - 1, published.year, published.year + 1), key=distance)
