"""Every entry of the lexicon `groups` does its work in its own example."""

import pytest
from tests.conftest import MarksOf

from parley.lexicons import Entry, entries, words

KINDS = {"source": "anonymous", "people": "people", "document": "document"}


@pytest.mark.parametrize("entry", entries("groups"), ids=lambda entry: entry["words"][0])
def test_groups_example_calls_an_actor(marks_of: MarksOf, entry: Entry) -> None:
    actors = [mention.actor for mention in marks_of(entry["example"]).mentions]
    if entry["class"] == "war":
        assert "Kenya" in {actor.party for actor in actors}
        return
    if entry["class"] == "creed":
        assert [actor.words for actor in actors] == ["The Islamist movement"]
        return
    called = [a for a in actors if any(a.words.lower().endswith(word) for word in entry["words"])]
    assert [actor.kind for actor in called] == [KINDS.get(entry["class"], "party")]


@pytest.mark.parametrize("word", sorted(words("groups", True, key="armed")))
def test_groups_what_is_called_armed_is_no_body(marks_of: MarksOf, word: str) -> None:
    (actor,) = [m.actor for m in marks_of(f"The Lake Assembly, a {word}, refused.").mentions if "Lake" in m.actor.words]
    assert actor.kind == "party"
