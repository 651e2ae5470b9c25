"""Every entry of the lexicon of qualifiers bounds the number in its own example."""

from typing import Any

import pytest

from parley import lexicons
from parley.lexicons import Entry

ENTRIES = lexicons.entries("qualifiers")


@pytest.mark.parametrize("entry", ENTRIES, ids=[f"{e['sense']}: {e['words'][0]}" for e in ENTRIES])
def test_qualifiers_example_has_the_bound(entry: Entry, marks_of: Any) -> None:
    quantity = marks_of(entry["example"]).counts[0].quantity
    has = {"low": quantity.low is not None, "high": quantity.high is not None}
    assert has == {"low": entry["bound"] != "high", "high": entry["bound"] != "low"}
    assert quantity.approx == entry["approx"]
