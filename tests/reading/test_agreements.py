"""Agreements: text → the deals it tells of."""

import pytest
from tests.conftest import MarksOf

CASES = [
    ("Norland and the Front signed a truce on Monday.", ["truce"]),
    ("The two governments signed a peace accord in Keld on Monday.", ["other"]),
    ("Norland and the Front talked about the weather.", []),
]


@pytest.mark.parametrize(("text", "kinds"), CASES)
def test_agreements_kind(marks_of: MarksOf, text: str, kinds: list[str]) -> None:
    assert [agreement.kind for agreement in marks_of(text).agreements] == kinds
