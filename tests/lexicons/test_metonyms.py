"""Every entry of the lexicon `metonyms` does its work in its own example."""

import pytest
from tests.conftest import MarksOf

from parley.lexicons import Entry, entries
from parley.reading.actors import nations


@pytest.mark.parametrize("entry", entries("metonyms"), ids=lambda entry: entry["words"][0])
def test_metonyms_example_stands_for_the_state(marks_of: MarksOf, entry: Entry) -> None:
    assert entry["state"] in {mention.actor.name for mention in marks_of(entry["example"]).mentions}
    assert {nations.seat(word) for word in entry["words"]} == {entry["state"]}
