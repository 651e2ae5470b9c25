"""Numbers as they are written."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.reading.numbers import numerals

WRITTEN = [
    ("forty-one", 41), ("two hundred and seven", 207), ("fifteen hundred", 1500), ("3,200", 3200), ("1.200", 1200),
    ("2.5", 2.5),
    ("five thousand four hundred and eighty-six", 5486), ("one point four million", 1_400_000), ("15k", 15_000), ("zero", 0),
    ("forty-\nthree", 43), ("two hundred\nand forty", 240), ("tens of\nthousands", 20_000),
    ("two and a half million", 2_500_000), ("a hundred", 100), ("half a million", 500_000), ("2 billion", 2_000_000_000),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), WRITTEN)
def test_numerals_value(text: str, value: Any) -> None:
    [found] = numerals.find(text)
    assert (found.start, found.end, found.value) == (0, len(text), value)


@pytest.mark.parametrize("text", ["a", "an hour", "F-16", "24/7", "x12", "the mayor", "and", "point four"])
def test_numerals_leaves_other_words_alone(text: str) -> None:
    assert [found for found in numerals.find(text) if found.start == 0] == []


def test_numerals_reads_a_number_that_opens_a_line() -> None:
    assert [found.value for found in numerals.find("The storm sank\n40 boats")] == [40]


def test_numerals_keeps_numbers_apart() -> None:
    assert [found.value for found in numerals.find("one two, thirty forty, 240 forty")] == [1, 2, 30, 40, 240, 40]


@given(st.integers(min_value=1000, max_value=10**9))
def test_numerals_reads_back_any_separated_number(value: Any) -> None:
    assert [found.value for found in numerals.find(f"{value:,} sheep")] == [value]


def test_numerals_whole_prints_whole_numbers_without_a_point() -> None:
    assert (numerals.whole(2.0), numerals.whole(1.25)) == (2, 1.25)
