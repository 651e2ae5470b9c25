"""Days written out in English, and what is no day."""

import pytest

from parley.intake import days

WRITTEN = [
    ("Friday 5 May 2006", "2006-05-05"),
    ("Friday, 5 May 2006", "2006-05-05"),
    ("May 5, 2006", "2006-05-05"),
    ("Fri May 5 2006", "2006-05-05"),
    ("the 19th of October, 2024", "2024-10-19"),
    ("MONDAY, APRIL 20, 1953.", "1953-04-20"),
    ("2006-05-05T10:00", "2006-05-05"),
    ("19.3.25", "2025-03-19"),
    ("4.6.89", "1989-06-04"),
    ("27.12.2017, 21:14", "2017-12-27"),
    ("25/12/2017", "2017-12-25"),
    ("12/25/2017", "2017-12-25"),
    ("Thursday 03-08-2017", "2017-08-03"),
    ("LIMA, 20 MAY 88 --", "1988-05-20"),
]
NO_DAY = [
    "3/4/2021",  # two orders, nothing to decide
    "31 June 2020",
    "Monday 5 May 2006",  # it was a Friday
    "may 5 people",
    "May 5,000 people march",
    "10.4.2.1",
    "2017 and 2018",
]


@pytest.mark.parametrize(("text", "day"), WRITTEN)
def test_days_written_in_full_are_exact(text: str, day: str) -> None:
    assert [str(found.exact) for found in days.find(text)] == [day]


@pytest.mark.parametrize("text", NO_DAY)
def test_days_that_are_none_or_in_doubt_are_left_out(text: str) -> None:
    assert [found for found in days.find(text) if found.exact] == []


def test_days_without_a_year_keep_it_open() -> None:
    (found,) = days.find("signed on Tuesday, 29 February, at the gate")
    assert (found.month, found.day, found.year, found.weekday, found.exact) == (2, 29, None, 1, None)
    assert days.in_year(found, 2024) is not None
    assert days.in_year(found, 2023) is None
