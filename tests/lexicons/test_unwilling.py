"""Every entry of the lexicon `unwilling` does its work in its own example: a refusal, or none."""

from typing import Any

import pytest

from parley.lexicons import Entry, entries
from parley.reading.talks import refusals

REFUSED = ("own", "undone")


@pytest.mark.parametrize("entry", entries("unwilling"), ids=lambda entry: str(entry["sense"]))
def test_unwilling_example(entry: Entry, marks_of: Any) -> None:
    (sentence,) = marks_of(entry["example"]).sentences
    assert {word.lemma for word in sentence.words} | {word.lower for word in sentence.words} & set(entry["words"])
    assert [found.act for found in refusals.find(sentence)] == ["reject"] * (entry["sense"] in REFUSED)
