"""The words that give a number its measure."""

from typing import Any

import pytest

from parley.reading.amounts import measures
from parley.reading.amounts.tallies import tallies

CUES = [
    ("The ministry counted 652 injuries.", "injured", "counted"),
    ("The blast killed 18 villagers.", "killed", "governing"),
    ("Some 18 villagers have been killed.", "killed", "followed"),
    ("A blast left 14 dead.", "killed", "next"),
    ("The clinic has 12 wounded miners.", "injured", "described"),
    ("They saw 12 sailors who were freed.", "released", "said_of"),
    ("Deaths in the valley: 193.", "killed", "beside"),
    ("They gave up 18 sailors for 40 prisoners.", "released", "governing"),
]


@pytest.mark.parametrize(("text", "measure", "how"), CUES)
def test_measures_of(text: str, measure: str, how: Any, marks_of: Any) -> None:
    *_, tally = tallies(marks_of(text))
    assert (measure, how) in {(cue.measure, cue.how) for cue in measures.of(tally)}


DOERS = ["Thirty gunmen killed the mayor.", "The mayor was killed by 30 gunmen."]


@pytest.mark.parametrize("text", DOERS)
def test_measures_done_by_the_counted(text: str, marks_of: Any) -> None:
    [tally] = tallies(marks_of(text))
    assert measures.done_by(tally) == "killed"


def test_measures_done_by_is_none_for_those_it_is_done_to(marks_of: Any) -> None:
    [tally] = tallies(marks_of("The blast killed 30 villagers."))
    assert measures.done_by(tally) is None


def test_measures_of_a_meeting_is_none(marks_of: Any) -> None:
    [tally] = tallies(marks_of("He met 30 villagers."))
    assert measures.of(tally) == ()
