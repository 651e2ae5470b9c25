"""Every entry of the lexicon matters brings its example under its heading."""

import pytest

from parley.lexicons import Entry, entries
from parley.reconciling.matters import heading


@pytest.mark.parametrize("entry", entries("matters"), ids=lambda entry: str(entry["heading"]))
def test_matters_example(entry: Entry) -> None:
    assert heading(entry["example"]) == entry["heading"]
