"""Every entry of the lexicon `mediation` does its work in its own example."""

import pytest
from tests.conftest import MarksOf

from parley.lexicons import Entry, entries


@pytest.mark.parametrize("entry", entries("mediation"), ids=lambda entry: entry["words"][0])
def test_mediation_example_names_the_mediator(marks_of: MarksOf, entry: Entry) -> None:
    (agreement,) = marks_of(entry["example"]).agreements
    assert [actor.name for actor in agreement.mediators] == ["Kenya"]
    assert [actor.name for actor in agreement.guarantors] == (["Kenya"] if entry["role"] == "guarantor" else [])
    assert "Kenya" not in [actor.name for actor in agreement.parties]
