"""Every entry of the lexicon of issues does its work in its own example."""

from typing import Any

import pytest

from parley import lexicons
from parley.lexicons import Entry
from parley.reading.talks import acts, issues

ENTRIES = lexicons.entries("issues")


@pytest.mark.parametrize("entry", ENTRIES, ids=[e["kind"] for e in ENTRIES])
def test_issues_example_holds_a_matter_of_its_kind(entry: Entry, marks_of: Any) -> None:
    marks = marks_of(entry["example"])
    named = {issues.kind(word) for sentence in marks.sentences for word in sentence.words}
    assert entry["kind"] in named


@pytest.mark.parametrize("entry", ENTRIES, ids=[e["kind"] for e in ENTRIES])
def test_issues_example_is_an_act_for_its_matter(entry: Entry, marks_of: Any) -> None:
    marks = marks_of(entry["example"])
    assert [found.act for sentence in marks.sentences for found in acts.find(sentence)]


@pytest.mark.parametrize(
    "text",
    [
        "The Northern League demanded more money for its new stadium.",
        "The Northern League accepted the invoice of the baker.",
        "The Northern League rejected the colour of the carpet.",
        "The Northern League suspended its captain for two games.",
    ],
)
def test_issues_everyday_acts_hold_no_matter(text: str, marks_of: Any) -> None:
    marks = marks_of(text)
    assert not [move.act for move in marks.moves]
