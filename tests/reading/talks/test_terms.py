"""Terms: what the parties promise, in the words of the report."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Kenya and Uganda signed a truce of sixty days on Monday.", ("sixty days",)),
        ("Kenya and Uganda signed a truce, which provides for the opening of two roads.", ("the opening of two roads",)),
        ("Kenya and Uganda signed a truce on Monday.", ()),
    ],
)
def test_terms(marks_of: MarksOf, text: str, terms: tuple[str, ...]) -> None:
    (agreement,) = marks_of(text).agreements
    assert agreement.terms == terms
