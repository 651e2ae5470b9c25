"""Every entry of the lexicon of header lines gives its day the role that it says."""

import pytest

from parley import lexicons
from parley.intake import masthead

ENTRIES = lexicons.entries("masthead")


@pytest.mark.parametrize("entry", ENTRIES, ids=[e["words"][0] for e in ENTRIES])
def test_masthead_example_tells_its_day(entry: lexicons.Entry) -> None:
    (header,) = masthead.headers(entry["example"])
    assert (str(header.day), header.role) == (entry["day"], entry["role"])
