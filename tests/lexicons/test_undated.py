"""Every entry of the lexicon for undated reports does its work in its own example."""

import pytest

from parley import lexicons
from parley.intake import days, inferred

ENTRIES = lexicons.entries("undated")
ENDED = "The truce lasted from November 24 to 30. "
YEARS = {"Tuesday": 2020, "Friday": 2023, "Monday": 2025}  # in which the 1st of December is that weekday


@pytest.mark.parametrize("entry", ENTRIES, ids=[e["role"] for e in ENTRIES])
def test_undated_example_does_its_work(entry: lexicons.Entry) -> None:
    if entry["role"] == "ahead":
        text = ENDED + "The truce expired on Friday. " + entry["example"]
        assert inferred.infer(text, years=frozenset({YEARS["Friday"]}), latest_year=2026) is None
    else:
        text = f"{ENDED}{entry['example']} It snowed this {entry['weekday']}."
        found = inferred.infer(text, years=frozenset({YEARS[entry["weekday"]]}), latest_year=2026)
        assert found is not None
        assert days.weekday_number(entry["weekday"]) == next(days.find(found[0])).exact.weekday()  # type: ignore[union-attr]
