"""The two sides of the talks that a report is about."""

from collections import Counter
from typing import Any

from parley.reading.actors import sides

TWO = "Kenya met Peru. Kenya thanked Peru. Kenya left."
THREE = "Kenya met Peru and Chad. Kenya thanked Peru and Chad. Kenya left."


def test_sides_pair_is_the_two_most_told(marks_of: Any) -> None:
    both = sides.pair(marks_of(TWO), Counter(), ())
    assert both is not None
    assert [side.party for side in both] == ["Kenya", "Peru"]


def test_sides_nationalities_count(marks_of: Any) -> None:
    both = sides.pair(marks_of("Kenya shelled a Peruvian post. Kenya left. Peru waits."), Counter(), ())
    assert both is not None
    assert [side.party for side in both] == ["Kenya", "Peru"]


def test_sides_three_alike_are_no_pair(marks_of: Any) -> None:
    assert sides.pair(marks_of(THREE), Counter(), ()) is None


def test_sides_who_mediates_is_no_side(marks_of: Any) -> None:
    both = sides.pair(marks_of(THREE), Counter(), ("Chad",))
    assert both is not None
    assert [side.party for side in both] == ["Kenya", "Peru"]


def test_sides_a_crowd_is_no_side(marks_of: Any) -> None:
    text = "Peru freed men who had served. The men who had served, and had stayed, met Kenya. The men thanked Peru."
    both = sides.pair(marks_of(text), Counter({"men": 3}), ())
    assert both is None or {"Kenya", "Peru"} == {side.party for side in both}


def test_sides_other_is_the_one_that_it_is_not(marks_of: Any) -> None:
    both = sides.pair(marks_of(TWO), Counter(), ())
    assert both is not None
    other = sides.other(both, both[0])
    assert other is not None
    assert other.party == "Peru"
    assert sides.other(both, None) is None
    assert sides.other(None, both[0]) is None


def test_sides_of_several_talks_face_those_whom_they_are_known_to_face(marks_of: Any) -> None:
    text = "Kenya met Peru. Kenya thanked Peru. The FARC left. Colombia waits. Chad left."
    marks = marks_of(text)
    both = sides.pair(marks, Counter(), ())
    farc = next(mention.actor for mention in marks.mentions if mention.actor.name == "FARC")
    chad = next(mention.actor for mention in marks.mentions if mention.actor.name == "Chad")
    found = sides.opponent(marks, both, farc)
    assert found is not None
    assert (found.party, found.meant) == ("Colombia", True)
    assert sides.opponent(marks, both, chad) is None
