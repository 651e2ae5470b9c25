"""Every entry of the lexicon `places` does its work in its own example."""

import pytest
from tests.conftest import MarksOf

from parley.lexicons import Entry, entries
from parley.reading.actors import places


@pytest.mark.parametrize("entry", entries("places"), ids=lambda entry: entry["words"][0])
def test_places_example_has_a_place(marks_of: MarksOf, entry: Entry) -> None:
    marks = marks_of(entry["example"])
    (place,) = places.named(marks, marks.sentences[0])
    assert any(word in place.lower().split() for word in entry["words"])
