"""Undated reports, dated with the help of dated ones of the same talks.

An undated report may leave several years open in which its weekdays and days of the month agree. Dated reports that tell
the same days and the same numbers are of the same talks, and their years decide.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from parley.intake import days, published
from parley.model.report import Report

FEWEST_SHARED_DAYS = 1
FEWEST_SHARED = 4  # days and numbers together: two reports of different talks rarely share three
SMALLEST_NUMBER = 100  # smaller numbers are shared by chance

_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+|(?<![\d.,])\d{3,}(?![\d.,]\d)")

Details = tuple[frozenset[tuple[int, int]], frozenset[int]]


def settle(reports: Sequence[Report], *, latest_year: int, others: Iterable[Report] = ()) -> list[Report]:
    """Return `reports` in their order, the undated ones dated where dated ones of the same talks leave one day open.

    `others` are dated reports from before (those on record). A report that stays open is returned as it was.
    """
    dated = [(report.published, details(report.text)) for report in (*reports, *others) if report.published]
    return [report if report.published else _dated(report, dated, latest_year) for report in reports]


def _dated(report: Report, dated: Sequence[tuple[str, Details]], latest_year: int) -> Report:
    own = details(report.text)
    years = frozenset(int(day[: len("2023")]) for day, other in dated if _same_talks(own, other))
    if not years:
        return report
    day, how = published.undated(report.text, years=years, latest_year=latest_year)
    return replace(report, published=day, published_known=how) if day else report


def details(text: str) -> Details:
    """The days of the month and the numbers that `text` tells: what two reports of the same talks have in common."""
    told = frozenset((written.month, written.day) for written in days.find(text))
    numbers = frozenset(int(match[0].replace(",", "")) for match in _NUMBER.finditer(text))
    years = range(1900, 2101)
    return told, frozenset(number for number in numbers if number >= SMALLEST_NUMBER and number not in years)


def _same_talks(one: Details, other: Details) -> bool:
    shared_days, shared_numbers = one[0] & other[0], one[1] & other[1]
    return len(shared_days) >= FEWEST_SHARED_DAYS and len(shared_days) + len(shared_numbers) >= FEWEST_SHARED
