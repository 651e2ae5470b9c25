"""Every entry of the lexicons `calendar`, `ahead` and `beside` does its work in its own example."""

import pytest

from parley.lexicons import Entry, entries
from parley.model.report import Report
from parley.reading.marks import Marks
from parley.reading.times import dating

ALL = [*entries("calendar"), *entries("ahead"), *entries("beside")]


@pytest.mark.parametrize("entry", ALL, ids=lambda entry: entry["words"][0])
def test_calendar_example_gives_its_moment(entry: Entry) -> None:
    assert any(word in entry["example"].lower() for word in entry["words"])
    marks = Marks(report=Report(id="a", text=entry["example"], published="2024-03-13"))
    values = [moment.value for moment in dating.read(marks)]
    assert entry["gives"] in values if entry["gives"] else values == []
