"""Acts within acts: which of them count."""

from typing import Any

import pytest

LEAD = "Kenya and the Northern League have fought for a year. "


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        ("Kenya refused to accept the plan.", ["reject"]),
        ("Kenya dropped its demand for a buffer zone.", ["concede"]),
        ("Kenya rejected the demand of the Northern League for a buffer zone.", ["reject", "demand"]),
        ("Kenya and the Northern League agreed to extend the truce.", ["extend"]),
        ("Kenya vowed that there would be no talks until the hostages are free.", ["demand"]),
        ("Kenya offered a truce, but the Northern League did not accept it.", ["propose", "reject"]),
        ("Kenya insisted that it would not negotiate under fire.", ["reject"]),
        ("Kenya demanded a withdrawal and rejected the offer.", ["demand", "reject"]),
        ("Kenya thanked Oman for its tireless mediation.", ["mediate"]),
        ("Kenya accused the Northern League of ten violations of the truce.", ["violate"]),
        ("Kenya regretted the rejection of the proposal by the Northern League.", ["reject"]),
        ("The plan, rejected by the Northern League, was drafted by Oman.", ["reject", "propose"]),
    ],
)
def test_nesting_acts_that_count(sentence: Any, acts: Any, marks_of: Any) -> None:
    moves = marks_of(LEAD + sentence).moves
    assert [move.act for move in moves if move.evidence.start >= len(LEAD)] == acts
