"""Signatories: parties and mediators of a deal."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("text", "parties", "mediators"),
    [
        ("A truce between Kenya and Uganda began on Monday.", ["Kenya", "Uganda"], []),
        ("Kenya signed a truce with Uganda on Monday, mediated by Chad.", ["Kenya", "Uganda"], ["Chad"]),
        ("Kenya accused Uganda. A truce was signed on Monday. Kenya left.", ["Kenya", "Uganda"], []),
    ],
)
def test_signatories(marks_of: MarksOf, text: str, parties: list[str], mediators: list[str]) -> None:
    (agreement,) = marks_of(text).agreements
    assert [actor.name for actor in agreement.parties] == parties
    assert [actor.name for actor in agreement.mediators] == mediators
