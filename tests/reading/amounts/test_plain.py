"""Measures that the words of a number settle."""

from typing import Any

import pytest

from parley.reading.amounts import measures, plain
from parley.reading.amounts.tallies import tallies


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The bodies of 18 sailors were handed over.", "other"),
        ("The rebels hold 18 of its men.", "held"),
        ("They spoke of a ratio of three millers for one captive.", None),
        ("They offered five bakers for 20 jailed comrades.", "released"),
        ("They spoke of five bakers for 20 jailed comrades.", "released"),
        ("Two brigades of the army have laid down their arms.", "surrendered"),
        ("Gunmen seized 30 teachers.", "abducted"),
        ("Some 4,500 villagers have not returned home.", "displaced"),
        ("Some 4,500 villagers have returned home.", "other"),
        ("Some 90 captives returned home.", None),
        ("Police seized 30 teachers.", None),
        ("Two brigades are in the valley.", None),
        ("The rebels released 18 captives.", None),
    ],
)
def test_plain_measure(text: str, measure: str | None, marks_of: Any) -> None:
    *_, tally = tallies(marks_of(text))
    assert plain.measure(tally, measures.of(tally)) == measure


def test_plain_money_alone_is_told_apart(marks_of: Any) -> None:
    *_, ransom = tallies(marks_of("They paid a ransom of two million."))
    *_, toll = tallies(marks_of("They spoke of a toll of two million."))
    assert plain.is_money(ransom)
    assert not plain.is_money(toll)
