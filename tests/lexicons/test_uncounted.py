"""Every entry of the lexicon of uncounted numbers keeps the number of its own example from being a count."""

from typing import Any

import pytest

from parley import lexicons
from parley.lexicons import Entry

ENTRIES = lexicons.entries("uncounted")


@pytest.mark.parametrize("entry", ENTRIES, ids=[f"{e['sense']}: {e['words'][0]}" for e in ENTRIES])
def test_uncounted_example_holds_no_count(entry: Entry, marks_of: Any) -> None:
    assert marks_of(entry["example"]).counts == ()
