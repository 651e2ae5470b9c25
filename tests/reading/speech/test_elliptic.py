"""Counts of several that share one verb."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army counts 40 dead, the rebels 12.", [("The army", "40 dead"), ("the rebels", "12")]),
        (
            "Kenya counted 40 dead, Peru close to 16, nine of them women.",
            [("Kenya", "40 dead"), ("Peru", "close to 16, nine of them women")],
        ),
        ("The army counts 40 dead, 12 rebels and a clerk.", [("The army", "40 dead, 12 rebels and a clerk")]),
        ("The army says 40 died, the rebels left and 12 fled.", [("The army", "40 died, the rebels left and 12 fled")]),
        ("The mayor asked for 40 beds, men over 60 and a nurse.", [("The mayor", "for 40 beds, men over 60 and a nurse")]),
        ("The army says that Kenya, Peru and 12 others left.", [("The army", "Kenya, Peru and 12 others left")]),
    ],
)
def test_elliptic_counts_are_two_statements(marks_by_rule: MarksOf, text: str, told: list[tuple[str, str]]) -> None:
    found = marks_by_rule(text).statements
    assert [(said.source.words if said.source else "", said.content[0].quote.rstrip(".")) for said in found] == told
