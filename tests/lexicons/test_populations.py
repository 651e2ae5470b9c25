"""Every entry of the lexicon populations names its population in its own example."""

import pytest

from parley.lexicons import Entry, entries
from parley.model.claims import Figure
from parley.model.evidence import Evidence
from parley.model.quantities import Quantity
from parley.model.report import Report
from parley.reconciling.topics import population


@pytest.mark.parametrize("entry", entries("populations"), ids=lambda entry: str(entry["sense"]))
def test_populations_example(entry: Entry) -> None:
    example = entry["example"]
    quantity = Quantity(low=1, high=1, approx=False, words="1")
    evidence = Evidence(report=Report(id="a", text=example), start=0, quote=example)
    assert population(Figure(evidence=evidence, measure="other", quantity=quantity)) == entry["sense"]
