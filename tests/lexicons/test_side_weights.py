"""Every weight of who faces whom belongs to a signal that two parties of its own example hold."""

from collections import Counter

import pytest
from tests.conftest import MarksOf

from parley import lexicons
from parley.lexicons import Entry
from parley.reading.actors import facing

ENTRIES = lexicons.entries("side_weights")


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["words"][0])
def test_side_weights_example_holds_the_signal(entry: Entry, marks_of: MarksOf) -> None:
    marks = marks_of(entry["example"])
    acts = Counter(move.party.party for move in marks.moves if move.party is not None)
    offered = facing.alternatives(marks, acts, marks.third_parties).values()
    assert any(set(entry["words"]) <= set(told) for told in offered)
