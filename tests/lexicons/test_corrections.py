"""Every entry of the lexicon corrections tells of its example what it says it tells."""

import pytest

from parley.lexicons import Entry, entries
from parley.reconciling.corrections import told_by


@pytest.mark.parametrize("entry", entries("corrections"), ids=lambda entry: entry["words"][0])
def test_corrections_example(entry: Entry) -> None:
    assert entry["tells"] in told_by(entry["example"])
