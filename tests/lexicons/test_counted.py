"""Every entry of the lexicon of counted nouns gives its kind, and its measure, in its own example."""

import pytest
from tests.conftest import MarksOf

from parley import lexicons
from parley.lexicons import Entry
from parley.model.claims import MEASURES
from parley.reading.amounts import measures, signals
from parley.reading.amounts.tallies import tallies

ENTRIES = lexicons.entries("counted")


@pytest.mark.parametrize("entry", ENTRIES, ids=[e["kind"] for e in ENTRIES])
def test_counted_example_counts_the_kind(entry: Entry, marks_of: MarksOf) -> None:
    [tally] = [tally for tally in tallies(marks_of(entry["example"])) if signals.kind(tally) == entry["kind"]]
    assert tally.person == (entry["measure"] if entry["persons"] else None)
    assert entry["persons"] or entry["measure"] in {cue.measure for cue in measures.of(tally)} | {""}


@pytest.mark.parametrize("entry", ENTRIES, ids=[e["kind"] for e in ENTRIES])
def test_counted_entry_keeps_to_the_value_lists(entry: Entry) -> None:
    assert entry["measure"] in ("", *MEASURES)
    assert entry["measure"] or not entry["persons"]
