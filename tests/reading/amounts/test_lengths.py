"""Lengths in days."""

from typing import Any

import pytest

from parley.reading.amounts import lengths
from parley.reading.amounts.tallies import tallies

DAYS = [
    ("a truce of two weeks", 14, False),
    ("a 72-hour truce", 3, False),
    ("a truce of four and a half months", 135, True),
    ("a truce of a year", 365, True),
    ("a truce of a fortnight", 14, False),
]


@pytest.mark.parametrize(("text", "low", "approx"), DAYS)
def test_lengths_days(text: str, low: Any, approx: Any, marks_of: Any) -> None:
    [tally] = tallies(marks_of(f"They want {text}."))
    days = lengths.days(tally)
    assert days is not None
    assert (days.low, days.approx) == (low, approx)


def test_lengths_days_of_a_number_without_unit_is_none(marks_of: Any) -> None:
    [tally] = tallies(marks_of("They want 40 boats."))
    assert lengths.days(tally) is None


@pytest.mark.parametrize(
    ("text", "placed"),
    [
        ("It broke within three days.", True),
        ("It held for three days.", False),
    ],
)
def test_lengths_that_place_something_in_time_are_told_apart(text: str, placed: bool, marks_of: Any) -> None:
    marks = marks_of(text)
    [tally] = tallies(marks)
    assert ("length placed" in {name for _, name, _ in lengths.signals(marks, tally)}) is placed


def test_lengths_of_a_lag_are_no_figures(marks_of: Any) -> None:
    assert marks_of("The truce held on Friday, two days after it was signed.").figures == ()
    [held] = marks_of("The truce held for two days after it was signed.").figures
    assert (held.measure, held.quantity.low) == ("duration_days", 2)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("The rebels kept the pilot for two weeks.", True),
        ("The nurses had been in captivity for 50 days.", True),
        ("The nurses spent 50 days in captivity.", True),
        ("He was freed after two years as a hostage.", True),
        ("He was freed after 50 days in rebel hands.", True),
        ("He was freed after 50 days in a cell.", True),
        ("He was jailed after 50 days in the hills.", False),
        ("He was sentenced to nine years in prison.", False),
        ("Some had been captive for more than 20 years.", True),
        ("The talks lasted two days.", False),
        ("The envoys held talks for two days.", False),
        ("He will hold the office for two years.", False),
    ],
)
def test_lengths_of_captivity_and_of_other_things(text: str, is_told: bool, marks_of: Any) -> None:
    assert any(figure.measure == "duration_days" for figure in marks_of(text).figures) == is_told
