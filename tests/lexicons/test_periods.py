"""Every entry of the lexicon of periods gives a count its unit of time in its own example."""

from typing import Any

import pytest

from parley import lexicons
from parley.lexicons import Entry

ENTRIES = lexicons.entries("periods")


@pytest.mark.parametrize("entry", ENTRIES, ids=[f"{e['kind']}: {e['words'][0]}" for e in ENTRIES])
def test_periods_example_has_the_unit(entry: Entry, marks_of: Any) -> None:
    assert marks_of(entry["example"]).counts[0].unit == entry.get("unit", "week")
