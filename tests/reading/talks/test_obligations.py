"""Duties, orders and undertakings."""

from typing import Any

import pytest

from parley.reading.talks import obligations


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The army must withdraw from the valley.", ["demand"]),
        ("The army has to release the prisoners.", ["demand"]),
        ("Release the prisoners!", ["demand"]),
        ("We will release the prisoners.", ["accept"]),
        ("The army must not withdraw from the valley.", []),
        ("The League would observe the truce.", ["accept"]),
        ("The League would surrender its rifles.", ["accept"]),
        ("The League would not observe the truce.", []),
        ("Kenya must accept the plan.", ["demand"]),
        ("Kenya should go home.", []),
        ("We will return to the talks.", []),
        ("The League will stop the talks.", []),
        ("They asked whether the League would release its captives.", []),
        ("The cook would observe the soup.", []),
        ("The army withdrew from the valley.", []),
        ("The cook must buy bread.", []),
    ],
)
def test_obligations_acts(text: str, acts: Any, marks_of: Any) -> None:
    marks = marks_of(text)
    assert [found.act for sentence in marks.sentences for found in obligations.find(sentence)] == acts


def test_obligations_count_only_in_a_mouth(marks_of: Any) -> None:
    found = list(obligations.find(marks_of("The army must withdraw from the valley.").sentences[0]))
    assert [one.quoted and one.told for one in found] == [True]
