"""The year of an undated report's talks, from dated reports of the same talks.

First form: two reports are of the same talks if they name the same day of a month ("November 24") and have at least two
names in common. The year is the one in which that day lies nearest to the dated report's publication.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from parley.errors import SourceUnreadable
from parley.intake import days, published
from parley.model.report import Report

NAMES_IN_COMMON = 2  # one name and one day are shared by reports of any two events in a country
_NAME = re.compile(
    r"(?<=[a-z,] )[A-Z][^\W\d_]{2,}(?:[-'’][^\W\d_]+)*"
)  # within a sentence: at its start any word is capital
_CALENDAR = re.compile(rf"(?:{days.MONTH}|{days.WEEKDAY})\Z", re.IGNORECASE)

MonthDay = tuple[int, int]
Dated = tuple[date, "Talks"]
"""A dated report: its day of publication and its talks."""


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


def dated(reports: Iterable[Report]) -> Iterator[Dated]:
    """Yield the day and the talks of each report that is dated and read."""
    for report in reports:
        if report.published and not report.unread:
            yield date.fromisoformat(report.published), talks(report)


def is_open(report: Report) -> bool:
    """Tell whether `report` is undated and names a day by which another report could settle its year."""
    return report.published is None and not report.unread and bool(talks(report).days)


def settled(report: Report, others: Iterable[Dated], *, latest_year: int) -> Report:
    """Return the undated `report` with the day that its words tell in the years of its talks, or as it is.

    `published_known` then says that the year is from another report.
    """
    found = years(talks(report), others)
    day, how = published.undated(report.text, years=found, latest_year=latest_year) if found else (None, "")
    return replace(report, published=day, published_known=f"{how}; year from another report") if day else report


def in_order(given: Iterable[Report | SourceUnreadable], *, latest_year: int) -> Iterator[Report | SourceUnreadable]:
    """Yield what is given, in its order, undated reports settled by all the others.

    From the first open report on, what comes is held back until everything is in; before that nothing is.
    """
    others: list[Dated] = []
    held: list[Report | SourceUnreadable] = []
    for found in given:
        if isinstance(found, Report):
            others.extend(dated([found]))
        if held or (isinstance(found, Report) and is_open(found)):
            held.append(found)
        else:
            yield found
    for found in held:
        yield settled(found, others, latest_year=latest_year) if isinstance(found, Report) and is_open(found) else found


def years(undated: Talks, others: Iterable[Dated]) -> frozenset[int]:
    """Return the years in which dated reports of the same talks put the days of a month that they share with `undated`."""
    found: set[int] = set()
    for day, other in others:
        if len(undated.names & other.names) >= NAMES_IN_COMMON:
            found.update(_year(shared, day) for shared in undated.days & other.days)
    return frozenset(found)


def _year(month_day: MonthDay, report_day: date) -> int:
    """The year in which a day of a month lies nearest to the day of publication; 29 February counts as 1 March."""
    month, day = month_day

    def distance(year: int) -> int:
        there = days.in_year(days.Written(start=0, end=0, month=month, day=day), year) or date(year, month + 1, 1)
        return abs((there - report_day).days)

    return min((report_day.year - 1, report_day.year, report_day.year + 1), key=distance)
