"""Every entry of the lexicon organs names its organ in its own example."""

import pytest

from parley.lexicons import Entry, entries
from parley.reconciling.bearers import organ


@pytest.mark.parametrize("entry", entries("organs"), ids=lambda entry: str(entry["organ"]))
def test_organs_example(entry: Entry) -> None:
    assert organ(entry["example"]) == entry["organ"]
