"""Every weight of a day belongs to a signal that its own example holds."""

import pytest
from tests.conftest import MarksOf

from parley import lexicons
from parley.lexicons import Entry
from parley.reading.amounts import candidates, figures, holding, tellings

ENTRIES = lexicons.entries("day_weights")


@pytest.mark.parametrize("entry", ENTRIES, ids=[e["words"][0] for e in ENTRIES])
def test_day_weights_example_holds_the_signal(entry: Entry, marks_of: MarksOf) -> None:
    marks = marks_of(entry["example"])
    read = figures.readings(marks)
    held = {
        signal
        for place, reading in enumerate(read)
        for case in [figures.case(marks, read, place)]
        for candidate in candidates.candidates(case, reading.told).values()
        for signal in holding.strengths(candidate, tellings.shares(case))
    }
    assert set(entry["words"]) <= held
