"""What a number is of that something is brought to or put at."""

from typing import Any

import pytest

from parley.reading.amounts import reached

NAMED = [
    ("That brings the sailors freed to 50.", ["sailors"]),
    ("That brings the sailors freed to 50 and the nurses to more than 150.", ["sailors", "nurses"]),
    ("The raid took the dead to 44 and the wounded to 300.", ["dead", "wounded"]),
    ("The list puts the number of bakers at 80 and that of cooks at 12.", ["bakers", "cooks"]),
    ("They put the guards killed in May at 61.", ["guards"]),
    ("That brings the guards freed since April to 41.", ["guards"]),
    ("He sent sailors to 10 villages.", [None]),
    ("The bakers walked to 10 villages.", [None]),
    ("She put the kettle on, and the nurses went to 20 villages.", [None]),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_reached_named(text: str, expected: list[str | None], marks_of: Any) -> None:
    [sentence] = marks_of(text).sentences
    found = [reached.named(sentence, word) for word in sentence.words if word.pos == "NUM"]
    assert [noun and noun.text for noun in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("That brings the sailors freed to 50.", True), ("The list puts the sailors freed at 50.", False)],
)
def test_reached_is_brought(text: str, expected: bool, marks_of: Any) -> None:
    [sentence] = marks_of(text).sentences
    [number] = [word for word in sentence.words if word.pos == "NUM"]
    assert reached.is_brought(sentence, number) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("That brings it to more than 50.", "to"),
        ("They put it at 50.", "at"),
        ("They gave to the cooks 50.", None),
        ("They saw 50.", None),
    ],
)
def test_reached_link(text: str, expected: str | None, marks_of: Any) -> None:
    [sentence] = marks_of(text).sentences
    [number] = [word for word in sentence.words if word.pos == "NUM"]
    found = reached.link(sentence, number)
    assert (found and found.text) == expected
