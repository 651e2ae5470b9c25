"""How a figure is told."""

from typing import Any

from parley.reading import tellings
from parley.reading.tallies import tallies


def test_tellings_zero_is_a_number_and_no_denial(marks_of: Any) -> None:
    [tally] = tallies(marks_of("Nobody was killed."))
    assert not tellings.is_denied(tally, None)


def test_tellings_denied_by_its_clause(marks_of: Any) -> None:
    [tally] = tallies(marks_of("The army did not kill 24 villagers."))
    assert tellings.is_denied(tally, None)


def test_tellings_planned_hears_the_offer(marks_of: Any) -> None:
    [tally] = tallies(marks_of("The rebels offered to free 40 captives."))
    names = {name for _, name, _ in tellings.planned(tally, "released", None, None)}
    assert {"plan word", "plan infinitive", "plan word above"} <= names


def test_tellings_total_hears_since(marks_of: Any) -> None:
    [tally] = tallies(marks_of("Since March 193 villagers have been killed."))
    names = {name for _, name, _ in tellings.total(tally, "killed", None, None)}
    assert {"total with since", "total in perfect"} <= names
