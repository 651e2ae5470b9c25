"""The mode in which an event was done."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("Rebels kidnapped three nurses near Orvale on Monday.", ["abduct"]),
        ("The mayor said that rebels had attacked Orvale with mortars on Monday.", ["heavy-weapons"]),
        ("Rebels attacked Orvale on Monday.", [None]),
        ("Kenya threatened to invade Uganda.", ["violence"]),
    ],
)
def test_modes(marks_of: MarksOf, text: str, modes: list[str | None]) -> None:
    assert [event.mode for event in marks_of(text).events] == modes
