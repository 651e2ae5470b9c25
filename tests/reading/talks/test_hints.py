"""Meetings told without a verb of meeting: weighed."""

import pytest
from tests.conftest import MarksOf

from parley.reading.talks import gatherings, hints

TOLD = [
    ("Adam Ouma and Karl Voss came out of the hall in Oslo on Monday.", {"Adam Ouma", "Karl Voss"}, "Oslo"),
    (
        "On Monday, after two nights in a hotel in Cairo, Adam Ouma and Karl Voss had a paper.",
        {"Adam Ouma", "Karl Voss"},
        "a hotel in Cairo",
    ),
]


@pytest.mark.parametrize(("text", "who", "where"), TOLD)
def test_hints_tell_of_a_meeting(marks_of: MarksOf, text: str, who: set[str], where: str) -> None:
    (meeting,) = marks_of(text).meetings
    assert ({actor.name for actor in meeting.who}, meeting.where) == (who, where)


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell on Oslo on Monday.",
        "Adam Ouma said on Monday that 18 nurses were killed in Oslo.",
        "The two armies left the town on Monday.",
        "The Red Cross is in Oslo.",
    ],
)
def test_hints_too_slight_tell_of_none(marks_of: MarksOf, text: str) -> None:
    marks = marks_of(text)
    assert [hints.find(marks, s, tuple(gatherings.find(marks, s))) for s in marks.sentences] == [None]


def test_hints_are_left_aside_where_a_verb_of_meeting_tells(marks_of: MarksOf) -> None:
    marks = marks_of("Adam Ouma met Karl Voss in a hall in Oslo on Monday.")
    assert [meeting.evidence.quote.split()[2] for meeting in marks.meetings] == ["met"]
