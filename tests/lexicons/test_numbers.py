"""Every entry of the lexicon of numbers gives its number in its own example."""

from typing import Any

import pytest

from parley import lexicons
from parley.lexicons import Entry

ENTRIES = lexicons.entries("numbers")


@pytest.mark.parametrize("entry", ENTRIES, ids=[f"{e['kind']}: {e['words'][0]}" for e in ENTRIES])
def test_numbers_example_gives_the_number(entry: Entry, marks_of: Any) -> None:
    counts = marks_of(entry["example"]).counts
    assert counts[-1 if entry["kind"] == "same" else 0].quantity.low == entry.get("gives", entry["value"])
