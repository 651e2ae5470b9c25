"""Numbers that count what the figure before them counts."""

from typing import Any

import pytest

from parley.reading.amounts import echoes
from parley.reading.amounts.tallies import tallies


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor puts the figure at 38.", "figure"),
        ("The clinic put the toll at nine.", "toll"),
        ("The mayor puts the number of bakers at 38.", None),
        ("The mayor puts 38 bakers at the gate.", None),
    ],
)
def test_echoes_toll(text: str, expected: str | None, marks_of: Any) -> None:
    [tally] = tallies(marks_of(text))
    found = echoes.toll(tally)
    assert (found and found.text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("They traded it for 70 of their own.", True), ("They traded it for 70 of their cooks.", False)],
)
def test_echoes_of_their_own(text: str, expected: bool, marks_of: Any) -> None:
    [tally] = tallies(marks_of(text))
    assert echoes.of_their_own(tally) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("That brings the total to 38.", True), ("The clinic brings the total to 38.", False), ("That cost 38.", False)],
)
def test_echoes_is_brought(text: str, expected: bool, marks_of: Any) -> None:
    [tally] = tallies(marks_of(text))
    assert echoes.is_brought(tally) is expected
