"""What speaks for the measure of a number."""

import pytest
from tests.conftest import MarksOf

from parley.reading.amounts import signals
from parley.reading.amounts.signals import EVERY, NONE
from parley.reading.amounts.tallies import tallies

SPEAKING = [
    ("The blast killed 18 villagers.", ("killed", "own governing", 1.0)),
    ("The blast killed 18 villagers.", (EVERY, "counts civilian, killed", 1.0)),
    ("He met 18 villagers.", (EVERY, "counts civilian, without cue", 1.0)),
    ("He met 18 villagers.", (EVERY, "no cue", 1.0)),
    ("He met eighteen, and nine were killed.", (EVERY, f"counts {signals.ALONE}", 1.0)),
    ("He met two villagers.", (NONE, "small", 1.0)),
    ("He met the two villagers.", (NONE, "definite", 1.0)),
    ("He met another 18 villagers.", (EVERY, "after another", 1.0)),
    ("He met 18 more villagers.", (EVERY, "before more", 1.0)),
]


@pytest.mark.parametrize(("text", "signal"), SPEAKING)
def test_signals_standing(text: str, signal: signals.Signal, marks_of: MarksOf) -> None:
    marks = marks_of(text)
    first, *_ = found = list(tallies(marks))
    assert signal in list(signals.standing(signals.scene(marks, found), first))


def test_signals_following_is_nothing_for_the_first_number(marks_of: MarksOf) -> None:
    [tally] = tallies(marks_of("He met 18 villagers."))
    assert list(signals.following(tally, None)) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nine were killed, six of them cooks.", "refers back"),
        ("Nine were killed, 12 nurses wept.", "same sentence"),
        ("Nine were killed. Some 12 nurses wept.", "same paragraph"),
        ("Nine were killed.\n\nSome 12 nurses wept.", "report before"),
    ],
)
def test_signals_following_names_how_near_the_figure_before_is(text: str, name: str, marks_of: MarksOf) -> None:
    first, second = tallies(marks_of(text))
    assert ("killed", name, 1.0) in list(signals.following(second, (first, "killed")))


def test_signals_scene_knows_the_theme(marks_of: MarksOf) -> None:
    marks = marks_of("Nine sailors were killed. Two died later. Six were freed.")
    themes = signals.scene(marks, list(tallies(marks))).themes
    assert themes["killed"] > themes["released"]


def test_signals_following_tells_which_measure_was_before_for_all_measures(marks_of: MarksOf) -> None:
    first, second = tallies(marks_of("Nine were killed. Some 12 nurses wept."))
    assert (EVERY, "killed in same paragraph", 1.0) in list(signals.following(second, (first, "killed")))


def test_signals_tell_that_the_counted_act_themselves(marks_of: MarksOf) -> None:
    marks = marks_of("Thirty gunmen killed the mayor.")
    [tally] = found = list(tallies(marks))
    assert (NONE, "does it", 1.0) in list(signals.standing(signals.scene(marks, found), tally))


def test_signals_words_that_say_whose_the_counted_are_are_not_near(marks_of: MarksOf) -> None:
    marks = marks_of("Some 700 men of the regiment sang.")
    [tally] = tallies(marks)
    told = {name for _, name, _ in signals.standing(signals.scene(marks, [tally]), tally)}
    assert not told & {"free near", "free far", "nearest"}
