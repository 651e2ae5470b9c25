"""Every entry of the lexicon `events` does its work in its own example."""

import pytest
from tests.conftest import MarksOf

from parley.lexicons import Entry, entries
from parley.model.claims import EVENT_TYPES


@pytest.mark.parametrize("entry", entries("events"), ids=lambda entry: entry["words"][0])
def test_events_example_tells_its_type(marks_of: MarksOf, entry: Entry) -> None:
    assert entry["type"] in EVENT_TYPES
    assert entry["type"] in {event.type for event in marks_of(entry["example"]).events}
