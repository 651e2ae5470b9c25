"""Every entry of the lexicon of conditions does its work in its own example."""

from typing import Any

import pytest

from parley import lexicons
from parley.lexicons import Entry
from parley.reading.talks import conditions

ENTRIES = lexicons.entries("conditions")


@pytest.mark.parametrize("entry", ENTRIES, ids=[e["sense"] for e in ENTRIES])
def test_conditions_example_gives_a_demand(entry: Entry, marks_of: Any) -> None:
    marks = marks_of(entry["example"])
    assert [found.act for sentence in marks.sentences for found in conditions.find(sentence)] == ["demand"]
