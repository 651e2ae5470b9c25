"""Every class of hints is a signal of its own example."""

import pytest
from tests.conftest import MarksOf

from parley.lexicons import Entry, entries
from parley.reading.talks import hints


@pytest.mark.parametrize("entry", entries("meeting_hints"), ids=lambda entry: entry["class"])
def test_meeting_hints_example_gives_the_signal(marks_of: MarksOf, entry: Entry) -> None:
    marks = marks_of(entry["example"])
    (sentence,) = marks.sentences
    assert entry["class"] in hints.signals(marks, sentence, ())
