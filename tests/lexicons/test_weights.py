"""Every weight belongs to a signal that its own example holds."""

from collections.abc import Iterator

import pytest
from tests.conftest import MarksOf

from parley import lexicons
from parley.lexicons import Entry
from parley.reading.amounts import lengths, signals, weighing
from parley.reading.amounts.tallies import Tally, tallies
from parley.reading.amounts.weighing import ANSWERS, NO_FIGURE
from parley.reading.marks import Marks

ENTRIES = lexicons.entries("weights")


def _signals(marks: Marks) -> Iterator[str]:
    scene = signals.scene(marks, list(tallies(marks)))
    last: tuple[Tally, str] | None = None
    for tally in tallies(marks):
        found = lengths.signals(marks, tally) if tally.count.unit else signals.of(scene, tally, last)
        yield from (name for _, name, _ in found)
        measure = None if tally.count.unit else weighing.measure(scene, tally, last)
        last = (tally, measure) if measure else last


@pytest.mark.parametrize("entry", ENTRIES, ids=[e["words"][0] for e in ENTRIES])
def test_weights_example_holds_the_signal(entry: Entry, marks_of: MarksOf) -> None:
    assert set(entry["words"]) <= set(_signals(marks_of(entry["example"])))


@pytest.mark.parametrize("entry", ENTRIES, ids=[e["words"][0] for e in ENTRIES])
def test_weights_are_for_known_measures(entry: Entry) -> None:
    assert ("weight" in entry) != ("weights" in entry)
    assert set(entry.get("weights", ())) <= {NO_FIGURE, *ANSWERS}
