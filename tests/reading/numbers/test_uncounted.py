"""Numbers that count nothing."""

from typing import Any

import pytest

from parley.reading.numbers.uncounted import is_uncounted


@pytest.mark.parametrize(
    ("before", "number", "after", "expected"),
    [
        ("Since ", "2014", " the mill stands", True),
        ("", "2000", " lambs left", False),
        ("Ana Bell, ", "45", ", bakes", True),
        ("the dead, ", "45", " of them bakers", False),
        ("", "19", " April", True),
        ("two lads, aged 19 and ", "21", ", baked", True),
        ("two lads, aged ", "four", " years", True),
        ("two lads, aged four years and ", "10", " months", True),
        ("", "millions", " of dollars", True),
        ("", "millions", " of bees", False),
        ("with losses in the ", "millions", ".", True),
        ("half past ", "six", " it rang", True),
        ("", "four", " in five stayed", True),
        ("a ", "200", "-strong choir", False),
        ("a ", "two", "-page list", True),
        ("\n", "2", ". Milk", True),
        ("40 loaves, ", "two", " for every baker", True),
        ("", "two", " loaves for each baker", False),
        ("two loaves for every ", "three", " bakers", True),
        ("", "90", " loaves for every day", False),
        ("", "90", " loaves for the baker", False),
    ],
)
def test_uncounted_by_the_words_around(before: Any, number: Any, after: Any, expected: Any) -> None:
    assert is_uncounted(before + number + after, len(before), len(before) + len(number)) is expected
