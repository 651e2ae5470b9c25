"""Every entry of the lexicon of numbers gives its number in its own example."""

import pytest

from parley import lexicons

ENTRIES = lexicons.entries("numbers")


@pytest.mark.parametrize("entry", ENTRIES, ids=[f"{e['kind']}: {e['words'][0]}" for e in ENTRIES])
def test_numbers_example_gives_the_number(entry, marks_of):
    counts = marks_of(entry["example"]).counts
    assert counts[-1 if entry["kind"] == "same" else 0].quantity.low == entry.get("gives", entry["value"])
