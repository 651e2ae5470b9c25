"""Who faces whom: what speaks for two parties being the two sides of a report's talks."""

from collections import Counter

import pytest
from tests.conftest import MarksOf

from parley.reading.actors import facing


def test_facing_a_party_that_speaks_through_persons_is_a_side(marks_of: MarksOf) -> None:
    text = (
        "Kenyan Foreign Minister Adam Ouma met envoys of the Lake Front in Muscat. The Lake Front refused the Kenyan offer. "
        "Adam Ouma then flew home. The Lake Front demanded that Kenyan troops withdraw."
    )
    assert set(facing.best(marks_of(text), Counter({"Lake Front": 2}), ()) or ()) == {"Kenya", "Lake Front"}


def test_facing_three_told_alike_are_no_two_sides(marks_of: MarksOf) -> None:
    text = "Kenya met Peru and Chad. Kenya thanked Peru and Chad."
    assert facing.best(marks_of(text), Counter(), ()) is None


@pytest.mark.parametrize(("name", "is_both"), [("both sides", True), ("the parties", True), ("Lake Front", False)])
def test_facing_words_for_both(name: str, is_both: bool) -> None:
    assert facing.are_both(name) == is_both
