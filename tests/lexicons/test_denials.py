"""Every entry of the lexicon denials has a word of its own in its example."""

import re

import pytest

from parley.lexicons import Entry, entries
from parley.reconciling.replies import has_word


@pytest.mark.parametrize("entry", entries("denials"), ids=lambda entry: str(entry["kind"]))
def test_denials_example(entry: Entry) -> None:
    assert has_word(entry["example"], entry["kind"])
    assert not has_word(re.sub("|".join(entry["words"]), "…", entry["example"]), entry["kind"])
