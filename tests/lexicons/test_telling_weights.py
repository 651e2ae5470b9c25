"""Every weight of a telling belongs to a signal that its own example holds."""

import pytest
from tests.conftest import MarksOf

from parley import lexicons
from parley.lexicons import Entry
from parley.reading.amounts import figures, tellings

ENTRIES = lexicons.entries("telling_weights")


@pytest.mark.parametrize("entry", ENTRIES, ids=[e["words"][0] for e in ENTRIES])
def test_telling_weights_example_holds_the_signal(entry: Entry, marks_of: MarksOf) -> None:
    marks = marks_of(entry["example"])
    read = figures.readings(marks)
    held = {signal for place in range(len(read)) for signal in tellings.signals(figures.case(marks, read, place))}
    assert set(entry["words"]) <= held


@pytest.mark.parametrize("entry", ENTRIES, ids=[e["words"][0] for e in ENTRIES])
def test_telling_weights_weigh_for_known_answers(entry: Entry) -> None:
    assert set(entry["weights"]) <= {"plan", "total"}
