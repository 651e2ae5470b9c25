"""Every entry of the lexicon `bodies` does its work in its own example."""

import pytest
from tests.conftest import MarksOf

from parley.lexicons import Entry, entries


@pytest.mark.parametrize("entry", entries("bodies"), ids=lambda entry: entry["words"][0])
def test_bodies_example_has_its_kind(marks_of: MarksOf, entry: Entry) -> None:
    named = [m.actor for m in marks_of(entry["example"]).mentions if m.actor.kind in ("party", "body")]
    if entry["kind"] in ("place", "text"):
        assert named == []
    else:
        (actor,) = named
        assert actor.kind == ("party" if entry["kind"] == "party" or "style" in entry else "body")
        assert actor.name == entry.get("name", actor.name)
