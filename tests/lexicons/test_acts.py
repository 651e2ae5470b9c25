"""Every entry of the lexicon of acts does its work in its own example."""

from collections.abc import Mapping
from typing import Any

import pytest

from parley import lexicons
from parley.lexicons import Entry
from parley.model.claims import ACTS
from parley.reading.talks import acts, issues

ENTRIES = lexicons.entries("acts")
PLACES = {"object", "subject", "clause", "itself", "alone", "sentence"}
PARTS = {"verb", "noun", "adjective", "phrase"}
KEYS = {"words", "sense", "act", "matter", "kinds", "denied", "party", "both", "alleged", "told", "sides", "example"}


def _act(entry: Mapping[str, Any]) -> str:
    return str(entry["act"] if entry["act"] != "none" else entry["denied"])


@pytest.mark.parametrize("entry", ENTRIES, ids=[f"{e['sense']}: {e['words'][0]}" for e in ENTRIES])
def test_acts_example_gives_the_act(entry: Entry, marks_of: Any) -> None:
    marks = marks_of(entry["example"])
    assert _act(entry) in {found.act for sentence in marks.sentences for found in acts.find(sentence)}


@pytest.mark.parametrize("entry", ENTRIES, ids=[f"{e['sense']}: {e['words'][0]}" for e in ENTRIES])
def test_acts_entry_keeps_to_the_value_lists(entry: Entry) -> None:
    assert set(entry) <= KEYS
    assert _act(entry) in ACTS
    assert entry["sense"].split(",")[0] in PARTS
    assert set(entry.get("kinds", ())) <= set(issues.kinds_of().values())
    assert all(place in PLACES or place.islower() for place in entry["matter"])
