"""Every entry of the lexicon of sources names the source of a number by itself, without a statement."""

import pytest
from tests.conftest import MarksOf

from parley import lexicons
from parley.lexicons import Entry
from parley.reading.amounts import sources
from parley.reading.amounts.tallies import tallies

ENTRIES = lexicons.entries("sources")


@pytest.mark.parametrize("entry", ENTRIES, ids=[f"{e['kind']}: {e['words'][0]} {e['sense']}" for e in ENTRIES])
def test_sources_example_names_a_source(entry: Entry, marks_of: MarksOf) -> None:
    marks = marks_of(entry["example"])
    marks.statements = ()
    [tally] = tallies(marks)
    assert sources.of(marks, tally) is not None


@pytest.mark.parametrize("entry", ENTRIES, ids=[f"{e['kind']}: {e['words'][0]} {e['sense']}" for e in ENTRIES])
def test_sources_kinds_are_known(entry: Entry) -> None:
    assert entry["kind"] in {"verb", "record", "belief", "aside"}
    assert bool(entry.get("takes")) == (entry["kind"] == "verb")
