"""Every entry of the lexicon `modes` gives an event of its type that mode in its own example."""

import pytest
from tests.conftest import MarksOf

from parley.lexicons import Entry, entries
from parley.model.claims import MODES


@pytest.mark.parametrize("entry", entries("modes"), ids=lambda entry: f"{entry['type']} {entry['mode']}")
def test_modes_example_gives_the_mode(marks_of: MarksOf, entry: Entry) -> None:
    assert entry["mode"] in MODES
    found = [event.mode for event in marks_of(entry["example"]).events if event.type == entry["type"]]
    assert found == [entry["mode"]]
