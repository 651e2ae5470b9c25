"""Every entry of the lexicon `offices` does its work in its own example."""

import pytest
from tests.conftest import MarksOf

from parley.lexicons import Entry, entries


@pytest.mark.parametrize("entry", entries("offices"), ids=lambda entry: entry["words"][0])
def test_offices_example_has_a_person(marks_of: MarksOf, entry: Entry) -> None:
    (person,) = [m.actor for m in marks_of(entry["example"]).mentions if m.actor.kind == "person"]
    assert person.side == entry["of"] if "of" in entry else len(person.name.split()) < len(person.words.split())
