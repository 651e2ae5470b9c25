"""Every entry of the lexicon `agreements` does its work in its own example."""

import pytest
from tests.conftest import MarksOf

from parley.lexicons import Entry, entries
from parley.reading.talks import deals


@pytest.mark.parametrize("entry", entries("agreements"), ids=lambda entry: f"{entry['does']} {entry['words'][0]}")
def test_agreements_example_tells_what_it_does(marks_of: MarksOf, entry: Entry) -> None:
    told = list(deals.tellings(marks_of(entry["example"])))
    if entry["does"] == "name":
        assert entry["kind"] in {telling.kind for telling in told}
    else:
        assert entry["does"] in {act for telling in told for act in telling.does}
