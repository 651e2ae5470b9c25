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
    ("The mayor was killed along with 18 sailors.", "killed", "governing"),
    ("The bodies of 18 sailors were found in a well.", "killed", "governing"),
    ("The army lost 18 sailors.", "killed", "governing"),
    ("The station was attacked 18 times.", "struck", "governing"),
    ("Some 18 sailors, most of them cooks, have been killed.", "killed", "followed"),
    ("The valley has 18 refugees.", "displaced", "called"),
    ("The ministry put the toll at 18.", "killed", "equated"),
    ("Kidnappings rose to 18.", "abducted", "equated"),
    ("The rebels there are 18.", "present", "equated"),
    ("Some 18 rebels came to the square and laid down their weapons.", "surrendered", "further"),
    ("They freed nine cooks and 18 sailors.", "released", "listed"),
    ("The bodies of 18 sailors were handed over.", "other", "returned"),
    ("Four of the 18 dead captives have been handed over.", "other", "returned"),
    ("The number of soldiers rose to 18.", "present", "equated"),
    ("Some 18 captives were handed to the Red Cross.", "released", "followed"),
    ("There has been no trace of 18 sailors.", "missing", "governing"),
    ("The contingent is 18 strong.", "present", "next"),
]


@pytest.mark.parametrize(("text", "measure", "how"), CUES)
def test_measures_of(text: str, measure: str, how: Any, marks_of: Any) -> None:
    *_, tally = tallies(marks_of(text))
    assert (measure, how) in {(cue.measure, cue.how) for cue in measures.of(tally)}


DOERS = [
    "Thirty gunmen killed the mayor.",
    "The mayor was killed by 30 gunmen.",
    "The mayor was killed by a group of 30 men.",
]


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


@pytest.mark.parametrize(
    ("text", "measure"), [("They freed 30 lorries.", "released"), ("They burned 30 villagers.", "struck")]
)
def test_measures_of_things_and_persons_are_kept_apart(text: str, measure: str, marks_of: Any) -> None:
    [tally] = tallies(marks_of(text))
    assert measure not in {cue.measure for cue in measures.of(tally)}


def test_measures_of_troops_put_what_they_do_before_their_being_there(marks_of: Any) -> None:
    [tally] = tallies(marks_of("Two brigades laid down their weapons."))
    assert [cue.measure for cue in measures.of(tally)][:1] == ["surrendered"]


def test_measures_done_by_is_none_for_those_who_lose_their_lives(marks_of: Any) -> None:
    [tally] = tallies(marks_of("Some 30 villagers lost their lives."))
    assert measures.done_by(tally) is None
