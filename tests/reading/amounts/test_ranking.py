"""Which cue of a number is the plainest."""

from typing import Any

import pytest

from parley.reading.amounts import measures
from parley.reading.amounts.tallies import tallies


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("They freed 20 wounded bakers.", "released"),
        ("They met 20 wounded bakers.", "injured"),
        ("Some 20 wounded bakers sang.", "injured"),
        ("They buried 20 dead bakers.", "killed"),
        ("The bodies of 20 bakers were handed over.", "other"),
        ("They freed 20 guards.", "released"),
    ],
)
def test_ranking_first(text: str, first: str, marks_of: Any) -> None:
    [tally] = tallies(marks_of(text))
    assert measures.of(tally)[0].measure == first
