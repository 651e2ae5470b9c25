"""Every entry of the lexicon close_bounds makes of a lower bound a number just above it."""

import pytest
from tests.conftest import MarksOf

from parley.lexicons import Entry, entries
from parley.model.quantities import Quantity
from parley.reconciling.ranges import span


@pytest.mark.parametrize("entry", entries("close_bounds"), ids=lambda entry: entry["words"][0])
def test_close_bounds_example(marks_of: MarksOf, entry: Entry) -> None:
    counted: Quantity = marks_of(entry["example"]).counts[0].quantity
    low, high = span(counted)
    assert low < high < 2 * low
