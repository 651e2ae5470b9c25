"""Every entry of the lexicon of measures gives a figure of its measure in its own example."""

from typing import Any

import pytest

from parley import lexicons
from parley.lexicons import Entry
from parley.model.claims import MEASURES
from parley.reading.amounts.cues import PERSONS

ENTRIES = lexicons.entries("measures")
KINDS = {entry["kind"] for entry in lexicons.entries("counted")}
SENSES = {"verb", "noun", "doer", "adjective", "total"}


@pytest.mark.parametrize("entry", ENTRIES, ids=[f"{e['sense']}: {e['words'][0]}" for e in ENTRIES])
def test_measures_example_gives_the_measure(entry: Entry, marks_of: Any) -> None:
    assert entry["measure"] in {figure.measure for figure in marks_of(entry["example"]).figures}


@pytest.mark.parametrize("entry", ENTRIES, ids=[f"{e['sense']}: {e['words'][0]}" for e in ENTRIES])
def test_measures_entry_keeps_to_the_value_lists(entry: Entry) -> None:
    assert entry["measure"] in MEASURES
    assert entry["sense"] in SENSES
    assert entry.get("of", PERSONS) in KINDS | {PERSONS}
    assert (entry.get("role") in {"undergoer", "subject", "either"}) == (entry["sense"] == "verb")
