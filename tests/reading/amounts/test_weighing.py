"""What speaks for a measure is weighed."""

import pytest
from tests.conftest import MarksOf

from parley.reading.amounts import signals, weighing
from parley.reading.amounts.signals import EVERY, NONE
from parley.reading.amounts.tallies import tallies


def test_weighing_measure_takes_the_number_before_for_an_ellipsis(marks_of: MarksOf) -> None:
    marks = marks_of("Nine sailors were killed on the lake, six of them cooks.")
    first, second = tallies(marks)
    scene = signals.scene(marks, [first, second])
    assert weighing.measure(scene, first, None) == "killed"
    assert weighing.measure(scene, second, (first, "killed")) == "killed"


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        ({"own": {EVERY: 1.0}}, "killed"),
        ({"own": {EVERY: 1.0}, "small": {EVERY: 2.0}}, NONE),
        ({"own": {EVERY: 1.0}, "counts bodies": {"other": 1.5, "held": 1.0}}, "other"),
        ({}, NONE),
    ],
)
def test_weighing_best_adds_up_what_is_told(tables: dict[str, dict[str, float]], expected: str, marks_of: MarksOf) -> None:
    [tally] = tallies(marks_of("Nine sailors were killed."))
    told = [("killed", "own", 1.0), (NONE, "small", 1.0), (EVERY, "counts bodies", 1.0)]
    assert weighing.best(tally, told, tables) == expected


def test_weighing_best_never_takes_doers_for_those_it_is_done_to(marks_of: MarksOf) -> None:
    [tally] = tallies(marks_of("Thirty gunmen killed the mayor."))
    assert weighing.best(tally, [("killed", "own", 1.0)], {"own": {EVERY: 5.0}}) == NONE
