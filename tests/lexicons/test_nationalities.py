"""Every entry of the lexicon `nationalities` does its work in its own example."""

import pytest
from tests.conftest import MarksOf

from parley.lexicons import Entry, entries
from parley.reading.actors import nations


@pytest.mark.parametrize("entry", entries("nationalities"), ids=lambda entry: entry["words"][0])
def test_nationalities_example_gives_the_state(marks_of: MarksOf, entry: Entry) -> None:
    parties = {mention.actor.party for mention in marks_of(entry["example"]).mentions}
    assert parties == {entry["country"]}


@pytest.mark.parametrize("entry", entries("nationalities"), ids=lambda entry: entry["words"][0])
def test_nationalities_names_are_the_state(entry: Entry) -> None:
    assert {nations.country(name) for name in [entry["country"], *entry.get("names", ())]} == {entry["country"]}
    assert {nations.nationality(word) for word in entry["words"]} == {entry["country"]}
