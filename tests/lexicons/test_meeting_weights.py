"""Every weight of a hint at a meeting belongs to a signal that its own example holds."""

import pytest
from tests.conftest import MarksOf

from parley import lexicons
from parley.lexicons import Entry
from parley.reading.talks import gatherings, hints

ENTRIES = lexicons.entries("meeting_weights")


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["words"][0])
def test_meeting_weights_example_holds_the_signal(entry: Entry, marks_of: MarksOf) -> None:
    marks = marks_of(entry["example"])
    (sentence,) = marks.sentences
    assert set(entry["words"]) <= set(hints.signals(marks, sentence, tuple(gatherings.find(marks, sentence))))
