"""Arithmetic of the calendar, around leap days, turns of the year and the ends of weeks."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.reading.times import calendar

DAYS = st.dates(date(1901, 1, 1), date(2099, 12, 31))


def test_calendar_has_no_thirtieth_of_february() -> None:
    assert calendar.made(2024, 2, 30) is None
    assert calendar.nearest(2, 30, date(2024, 3, 13)) is None


@pytest.mark.parametrize(
    ("month", "day", "ahead", "expected"),
    [
        (12, 31, False, date(2023, 12, 31)),
        (4, 2, False, date(2024, 4, 2)),
        (8, 2, False, date(2023, 8, 2)),
        (8, 2, True, date(2024, 8, 2)),
        (2, 29, False, date(2024, 2, 29)),
    ],
)
def test_calendar_nearest_looks_back_unless_told(month: int, day: int, ahead: bool, expected: date) -> None:
    assert calendar.nearest(month, day, date(2024, 3, 13), ahead=ahead) == expected


@given(st.integers(0, 6), DAYS)
def test_calendar_weekdays_lie_within_a_week(weekday: int, around: date) -> None:
    before, after = calendar.weekday_until(weekday, around), calendar.weekday_from(weekday, around)
    assert before.weekday() == after.weekday() == weekday
    assert 0 <= (around - before).days < calendar.DAYS_IN_WEEK
    assert 0 <= (after - around).days < calendar.DAYS_IN_WEEK
    assert calendar.weekday_nearest(weekday, around) in (before, after)


@pytest.mark.parametrize(
    ("unit", "count", "value"),
    [
        ("D", -1, "2023-12-31"),
        ("W", -1, "2023-W52"),
        ("WE", 0, "2024-W01-WE"),
        ("M", -1, "2023-12"),
        ("Q", -1, "2023-Q4"),
        ("Y", 1, "2025"),
        ("E", -1, "201"),
        ("C", 0, "20"),
    ],
)
def test_calendar_shifted_over_the_turn_of_the_year(unit: str, count: int, value: str) -> None:
    assert calendar.shifted(unit, count, date(2024, 1, 1)) == value


def test_calendar_short_years_are_those_nearest() -> None:
    assert [calendar.full_year(short, date(2024, 1, 1)) for short in (90, 23, 60)] == [1990, 2023, 2060]
    assert [calendar.full_year(short, None) for short in (90, 23)] == [1990, 2023]
