"""Every word of the lexicon `deal_classes` has a value of the codebook, and every entry does its work in its example."""

import pytest
from tests.conftest import MarksOf

from parley.lexicons import Entry, entries
from parley.model.claims import Agreement


@pytest.mark.parametrize("entry", entries("deal_classes"), ids=lambda entry: f"{entry['field']} {entry['words'][0]}")
def test_deal_classes_example_gives_the_value(marks_of: MarksOf, entry: Entry) -> None:
    (deal,) = marks_of(entry["example"]).agreements
    value = getattr(deal, entry["field"])
    assert entry["value"] in value if isinstance(value, tuple) else value == entry["value"]


@pytest.mark.parametrize("entry", entries("deal_classes"), ids=lambda entry: f"{entry['field']} {entry['words'][0]}")
def test_deal_classes_values_are_listed(entry: Entry) -> None:
    known = Agreement.CHOICES.get(entry["field"], (True, False))
    assert entry["value"] in known
    assert entry["at"] in ("name", "aim", "verb", "near")
