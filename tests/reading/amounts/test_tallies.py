"""A count in the grammar of its sentence."""

from typing import Any

import pytest

from parley.reading.amounts.tallies import tallies

COUNTED = [
    ("They freed 39 tired sailors.", "sailors", None),
    ("They freed dozens of sailors.", "sailors", None),
    ("They freed six of these sailors.", "sailors", "sailors"),
    ("They freed 40 of them.", None, "them"),
    ("That brings to 40 the number of sailors who are free.", "sailors", "sailors"),
    ("That brings the sailors freed to 40.", "sailors", None),
    ("They swapped him for 40 of their own.", None, "own"),
    ("They freed 40, the mayor said.", None, None),
]


@pytest.mark.parametrize(("text", "noun", "whole"), COUNTED)
def test_tallies_noun_and_whole(text: str, noun: Any, whole: Any, marks_of: Any) -> None:
    [tally] = tallies(marks_of(text))
    assert (tally.noun and tally.noun.text, tally.whole and tally.whole.text) == (noun, whole)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("40 soldiers left.", "present"),
        ("40 hostages left.", "held"),
        ("40 Kenyans left.", "other"),
        ("40 clouds left.", None),
    ],
)
def test_tallies_person(text: str, expected: Any, marks_of: Any) -> None:
    [tally] = tallies(marks_of(text))
    assert tally.person == expected


def test_tallies_bare_one_is_told_apart(marks_of: Any) -> None:
    assert [tally.is_one for tally in tallies(marks_of("One of them left, and two sailors came."))] == [True, False]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The truce of nine days was prolonged by five.", ["day", "day"]),
        ("The truce lasts two weeks. It was renewed for another six.", ["week", "week"]),
        ("The truce of nine days was prolonged by 40 delegates.", ["day", None]),
        ("The truce of nine days saved 40.", ["day", None]),
        ("The truce of nine days was kept.\n\nIt was prolonged by 40.", ["day", None]),
    ],
)
def test_tallies_number_alone_takes_over_the_unit_of_the_length_prolonged(text: str, units: Any, marks_of: Any) -> None:
    assert [tally.count.unit for tally in tallies(marks_of(text))] == units


def test_tallies_number_before_of_and_a_number_is_part_of_it(marks_of: Any) -> None:
    first, second = tallies(marks_of("Only 12 of 80 lorries came."))
    assert (first.noun and first.noun.text, first.whole and first.whole.text) == ("lorries", "lorries")
    assert second.whole is None
