"""Every weight belongs to a signal that its own example holds."""

from collections.abc import Iterator
from typing import Any

import pytest

from parley import lexicons
from parley.lexicons import Entry
from parley.reading import figures, lengths, tellings, weighing
from parley.reading.marks import Marks
from parley.reading.tallies import tallies

ENTRIES = lexicons.entries("weights")


def _signals(marks: Marks) -> Iterator[str]:
    read = figures.readings(marks)
    scene = weighing.scene(marks, list(tallies(marks)))
    for tally in tallies(marks):
        before = [r for r in read if r.tally.count.start < tally.count.start]
        last = (before[-1].tally, before[-1].measure) if before else None
        found = lengths.signals(marks, tally) if tally.count.unit else weighing.signals(scene, tally, last)
        yield from (name for _, name, _ in found)
    for place, reading in enumerate(read):
        told = read[place - 1].told if place else None
        for told_by in (tellings.planned, tellings.total):
            yield from (name for _, name, _ in told_by(reading.tally, reading.measure, reading.cue, told))


@pytest.mark.parametrize("entry", ENTRIES, ids=[e["words"][0] for e in ENTRIES])
def test_weights_example_holds_the_signal(entry: Entry, marks_of: Any) -> None:
    assert set(entry["words"]) <= set(_signals(marks_of(entry["example"])))
