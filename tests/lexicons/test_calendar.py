"""Every entry of the lexicons `calendar` and `ahead` does its work in its own example."""

import pytest

from parley.lexicons import Entry, entries
from parley.model.report import Report
from parley.reading import dating
from parley.reading.marks import Marks

BOTH = [*entries("calendar"), *entries("ahead")]


@pytest.mark.parametrize("entry", BOTH, ids=lambda entry: entry["words"][0])
def test_calendar_example_gives_its_moment(entry: Entry) -> None:
    assert any(word in entry["example"].lower() for word in entry["words"])
    marks = Marks(report=Report(id="a", text=entry["example"], published="2024-03-13"))
    assert entry["gives"] in [moment.value for moment in dating.read(marks)]
