"""Every entry of the lexicon definitions is told by its example, and makes another definition of its words without it."""

import pytest

from parley.lexicons import Entry, entries
from parley.reconciling.topics import definitions


@pytest.mark.parametrize("entry", entries("definitions"), ids=lambda entry: str(entry["definition"]))
def test_definitions_example(entry: Entry) -> None:
    assert definitions(entry["example"]) == {entry["definition"]}
