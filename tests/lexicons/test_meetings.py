"""Every entry of the lexicon `meetings` does its work in its own example."""

import pytest
from tests.conftest import MarksOf

from parley.lexicons import Entry, entries


@pytest.mark.parametrize("entry", entries("meetings"), ids=lambda entry: entry["words"][0])
def test_meetings_example_is_a_meeting(marks_of: MarksOf, entry: Entry) -> None:
    (meeting,) = marks_of(entry["example"]).meetings
    assert meeting.who
    assert meeting.status == entry.get("status", "held")
