"""Every entry of the lexicon of uncounted numbers keeps the number of its own example from being a count."""

import pytest

from parley import lexicons

ENTRIES = lexicons.entries("uncounted")


@pytest.mark.parametrize("entry", ENTRIES, ids=[f"{e['sense']}: {e['words'][0]}" for e in ENTRIES])
def test_uncounted_example_holds_no_count(entry, marks_of):
    assert marks_of(entry["example"]).counts == ()
