"""Every entry of the lexicon of lengths makes its example a figure of days, or keeps it from being one."""

from typing import Any

import pytest

from parley import lexicons
from parley.lexicons import Entry

ENTRIES = lexicons.entries("lengths")


@pytest.mark.parametrize("entry", ENTRIES, ids=[f"{e['sense']}: {e['words'][0]}" for e in ENTRIES])
def test_lengths_example_is_a_length_or_none(entry: Entry, marks_of: Any) -> None:
    measures = {figure.measure for figure in marks_of(entry["example"]).figures}
    assert ("duration_days" in measures) == (entry["sense"] not in ("span", "other", "sentencing"))
