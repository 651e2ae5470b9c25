"""What speaks for a measure is weighed."""

from typing import Any

from parley.reading import weighing
from parley.reading.tallies import tallies


def test_weighing_measure_takes_the_number_before_for_an_ellipsis(marks_of: Any) -> None:
    marks = marks_of("Nine sailors were killed on the lake, six of them cooks.")
    first, second = tallies(marks)
    scene = weighing.scene(marks, [first, second])
    assert weighing.measure(scene, first, None) == "killed"
    assert weighing.measure(scene, second, (first, "killed")) == "killed"


def test_weighing_scene_knows_the_theme(marks_of: Any) -> None:
    marks = marks_of("Nine sailors were killed. Two died later. Six were freed.")
    themes = weighing.scene(marks, list(tallies(marks))).themes
    assert themes["killed"] > themes["released"]


def test_weighing_told_of_an_offer_is_planned(marks_of: Any) -> None:
    [tally] = tallies(marks_of("The rebels offered to free 40 captives."))
    assert weighing.told(tally, "released", None, None).status == "planned"
