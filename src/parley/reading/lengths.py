"""Lengths of truces, deals and captivity, in days.

A unit of time is a figure where the words around it speak of a truce, a deal or captivity; a month is 30 and a year 365
days, told as approximate.
"""

from functools import cache

from parley import lexicons
from parley.model.quantities import Number, Quantity
from parley.reading.numerals import whole
from parley.reading.tallies import Tally

APPROXIMATE = frozenset({"month", "year"})


@cache
def _days() -> dict[str, float]:
    return {entry["unit"]: entry["days"] for entry in lexicons.entries("periods") if entry["kind"] == "unit"}


def days(tally: Tally) -> Quantity | None:
    """The length told, in days, or None where the words do not speak of a truce, a deal or captivity."""
    unit, told = tally.count.unit, tally.count.quantity
    if unit is None or not _matters(tally):
        return None
    return Quantity(
        low=_in_days(told.low, unit),
        high=_in_days(told.high, unit),
        approx=told.approx or unit in APPROXIMATE,
        words=told.words,
    )


def _in_days(number: Number | None, unit: str) -> Number | None:
    return None if number is None else whole(number * _days()[unit])


def _matters(tally: Tally) -> bool:
    sentence = tally.sentence
    at = tally.anchor.i
    near = sentence.words[max(0, at - 6) : at + 6]
    before = {word.lower for word in sentence.words[max(0, at - 2) : at]}
    if before & {"in", "within", "after", "every", "per"}:
        return False
    return any(word.lemma in _matter_words() or word.lower in _matter_words() for word in near)


@cache
def _matter_words() -> frozenset[str]:
    return frozenset(word for entry in lexicons.entries("lengths") for word in entry["words"])
