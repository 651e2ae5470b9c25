"""The words and the day of a figure."""

from typing import Any

from parley.reading import phrasing
from parley.reading.tallies import tallies
from parley.reading.tellings import Told


def test_phrasing_extent_holds_number_noun_and_cue(marks_of: Any) -> None:
    marks = marks_of("On the lake more than 40 tired sailors drowned.")
    [tally] = tallies(marks)
    start, end = phrasing.extent(tally, tally.sentence.words[-2])
    assert marks.report.text[start:end] == "more than 40 tired sailors drowned"


def test_phrasing_who_is_as_in_the_text(marks_of: Any) -> None:
    marks = marks_of("On the lake 40 tired sailors drowned.")
    [tally] = tallies(marks)
    assert phrasing.who(marks, tally) == "tired sailors"


def test_phrasing_as_of_is_told_before_in_the_paragraph_for_an_incident(marks_of: Any) -> None:
    marks = marks_of("A boat sank on Monday. Nine sailors drowned.")
    [tally] = tallies(marks)
    moment = phrasing.as_of(marks, tally, "killed", Told("occurred", cumulative=False))
    assert moment is not None
    assert moment.day == "2024-03-11"


def test_phrasing_as_of_a_plan_is_none(marks_of: Any) -> None:
    marks = marks_of("A boat sank on Monday. They will free nine sailors.")
    [tally] = tallies(marks)
    assert phrasing.as_of(marks, tally, "released", Told("planned", cumulative=False)) is None
