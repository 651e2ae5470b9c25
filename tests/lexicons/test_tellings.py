"""Every entry of the lexicon of tellings has its figure told as its sense says."""

from typing import Any

import pytest

from parley import lexicons
from parley.lexicons import Entry

ENTRIES = lexicons.entries("tellings")
PLAN, TOTAL, INCIDENT = ("planned", False), ("occurred", True), ("occurred", False)
TOLD = {
    "planned": PLAN,
    "deal": PLAN,
    "total": TOTAL,
    "reckoned": TOTAL,
    "truce": TOTAL,
    "reported": TOTAL,
    "incident": INCIDENT,
    "clock": INCIDENT,
    "lasted": INCIDENT,
}


@pytest.mark.parametrize("entry", ENTRIES, ids=[f"{e['sense']}: {e['words'][0]}" for e in ENTRIES])
def test_tellings_example_is_told_so(entry: Entry, marks_of: Any) -> None:
    figure = marks_of(entry["example"]).figures[-1]
    assert (figure.status, figure.cumulative) == TOLD[entry["sense"]]
