"""Every entry of the lexicon of turns of phrase has the last figure of its example told as its sense says."""

import pytest
from tests.conftest import MarksOf

from parley import lexicons
from parley.lexicons import Entry

ENTRIES = lexicons.entries("turns")
TOLD = {
    "promised": ("planned", False),
    "act": ("planned", False),
    "negotiating": ("planned", False),
    "bringing": ("occurred", True),
    "putting": ("occurred", True),
    "sum": ("occurred", True),
    "so far": ("occurred", True),
    "running": ("occurred", True),
    "incident": ("occurred", False),
    "earlier": ("occurred", False),
}


@pytest.mark.parametrize("entry", ENTRIES, ids=[e["sense"] for e in ENTRIES])
def test_turns_example_is_told_so(entry: Entry, marks_of: MarksOf) -> None:
    figure = marks_of(entry["example"]).figures[-1]
    assert (figure.status, figure.cumulative) == TOLD[entry["sense"]]
