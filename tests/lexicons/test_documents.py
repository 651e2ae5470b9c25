"""Every entry of the lexicon documents names the document that speaks in its own example."""

import pytest
from tests.conftest import MarksOf

from parley.lexicons import Entry, entries


@pytest.mark.parametrize("entry", entries("documents"), ids=lambda entry: entry["words"][0])
def test_documents_example(marks_of: MarksOf, entry: Entry) -> None:
    (found,) = marks_of(entry["example"]).statements
    assert found.source is not None and found.source.kind == "document"
