"""Every entry of the lexicon of qualifiers bounds the number in its own example."""

import pytest

from parley import lexicons

ENTRIES = lexicons.entries("qualifiers")


@pytest.mark.parametrize("entry", ENTRIES, ids=[f"{e['sense']}: {e['words'][0]}" for e in ENTRIES])
def test_qualifiers_example_has_the_bound(entry, marks_of):
    quantity = marks_of(entry["example"]).counts[0].quantity
    has = {"low": quantity.low is not None, "high": quantity.high is not None}
    assert has == {"low": entry["bound"] != "high", "high": entry["bound"] != "low"}
    assert quantity.approx == entry["approx"]
