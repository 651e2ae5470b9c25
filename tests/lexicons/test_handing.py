"""Every entry of the lexicon `handing` does its work in its own example."""

import pytest
from tests.conftest import MarksOf

from parley.lexicons import Entry, entries
from parley.reading.actors.handing import hands


@pytest.mark.parametrize("entry", entries("handing"), ids=lambda entry: f"{entry['words'][0]} {entry['pos']}")
def test_handing_example_names_the_giver(marks_of: MarksOf, entry: Entry) -> None:
    marks = marks_of(entry["example"])
    (sentence,) = marks.sentences
    thing = next(word for word in sentence.words if word.lower == ("bodies" if entry["does"] == "thing" else "captives"))
    giver = hands(marks, sentence, thing).giver
    assert giver is not None
    assert giver.party == "Kenya"
