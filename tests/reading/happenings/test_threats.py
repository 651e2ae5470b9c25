"""Threats: violence that is only announced, on a condition."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("Unless the list comes by noon, the rebels will shell Keld, their commander said.", ["THREATEN"]),
        ("If they shoot, his men are to shoot back.", ["THREATEN"]),
        ("The list comes by noon, or more villages will be bombed, the commander said.", ["THREATEN"]),
        ("The bombing would start again on Monday unless the list came.", ["THREATEN"]),
        ("The rebels will shell Keld on Monday.", []),
        ("The rebels shelled Keld on Monday, five or six times.", ["ASSAULT"]),
        ("The rebels will not shell Keld if the list comes.", []),
    ],
)
def test_threats_are_no_assaults(marks_of: MarksOf, sentence: str, types: list[str]) -> None:
    assert [event.type for event in marks_of(f"It rained. {sentence}").events] == types


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("The coordinator warned that the town would run out of fuel.", []),
        ("The general warned that his guns would answer every shot.", ["THREATEN"]),
    ],
)
def test_threats_are_no_cautions(marks_of: MarksOf, sentence: str, types: list[str]) -> None:
    assert [event.type for event in marks_of(f"It rained. {sentence}").events] == types
