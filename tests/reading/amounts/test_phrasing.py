"""The words of a figure."""

from typing import Any

import pytest

from parley.reading.amounts import phrasing
from parley.reading.amounts.tallies import tallies


def test_phrasing_extent_holds_number_noun_and_cue(marks_of: Any) -> None:
    marks = marks_of("On the lake more than 40 tired sailors drowned.")
    [tally] = tallies(marks)
    start, end = phrasing.extent(tally, tally.sentence.words[-2])
    assert marks.report.text[start:end] == "more than 40 tired sailors drowned"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("On the lake 40 tired sailors drowned.", "tired sailors"),
        ("On the lake six of the tired sailors drowned.", "the tired sailors"),
        ("That brings to 40 the number of sailors drowned.", "sailors"),
    ],
)
def test_phrasing_who_is_as_in_the_text(text: str, who: str, marks_of: Any) -> None:
    marks = marks_of(text)
    [tally] = tallies(marks)
    assert phrasing.who(marks, tally) == who
