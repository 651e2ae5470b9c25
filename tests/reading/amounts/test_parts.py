"""Which number belongs to which."""

from typing import Any

import pytest

from parley.reading.amounts import parts
from parley.reading.amounts.tallies import tallies

WHOLES = [
    ("They freed 18 sailors, six of them cooks.", {1: 0}),
    ("They freed nine of the 28 sailors.", {0: 1}),
    ("Of the 60 sailors 20 were freed.", {1: 0}),
    ("Among the 60 sailors were nine cooks.", {1: 0}),
    ("They freed 105 sailors (81 Tarvians, 24 foreigners).", {1: 0, 2: 0}),
    ("They freed 40 sailors: 25 cooks and 15 pilots.", {1: 0, 2: 0}),
    ("They freed 40 sailors, including six pilots.", {1: 0}),
    ("They freed 40 sailors, six cooks and two pilots among them.", {1: 0, 2: 0}),
    ("They freed 40 sailors, six cooks and two pilots.", {}),
    ("They freed 40 sailors. Another 12 came by boat.", {}),
    ("They freed six sailors and 40 pilots.", {}),
]


@pytest.mark.parametrize(("text", "expected"), WHOLES)
def test_parts_wholes(text: str, expected: Any, marks_of: Any) -> None:
    assert parts.wholes(list(tallies(marks_of(text)))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They freed eleven cooks, four of them Kenyans.", True),
        ("They freed eleven cooks, four of them left.", False),
        ("They freed eleven cooks, one of them a Kenyan.", False),
        ("They freed eleven cooks and four Kenyans.", False),
    ],
)
def test_parts_set_off(text: str, expected: bool, marks_of: Any) -> None:
    last, tally = tallies(marks_of(text))
    assert parts.is_set_off(last, tally) is expected
