"""Sifting: which triggers tell an event that happened."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("The brigade attacked Keld on Monday.", ["ASSAULT"]),
        ("The brigade tried to attack Keld on Monday.", ["ASSAULT"]),
        ("The brigade could attack Keld on Monday.", []),
        ("The brigade did not attack Keld.", []),
        ("Villagers fear another attack on Keld.", []),
        ("The attack on Keld began on Monday.", ["ASSAULT"]),
        ("The attack was talked about.", []),
        ("The bishop accused the brigade of bombing Keld.", ["ACCUSE"]),
        ("Since 2011 more than 30,000 people have been killed.", []),
    ],
)
def test_sifting(marks_of: MarksOf, sentence: str, types: list[str]) -> None:
    assert [event.type for event in marks_of(sentence).events] == types
