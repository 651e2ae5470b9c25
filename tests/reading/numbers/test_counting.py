"""Counts: numbers with their bounds, and what is no count."""

from typing import Any

import pytest

from parley.model.report import Report
from parley.reading.marks import Marks
from parley.reading.numbers import counting

READ = [
    ("More than 1,200 villagers left.", [(1200, None, False, None)]),
    ("Nearly 2 million bees died.", [(None, 2_000_000, True, None)]),
    ("Up to 14 miners are missing.", [(None, 14, False, None)]),
    ("About 30 boats sank.", [(30, 30, True, None)]),
    ("Some 500 to 600 boats sank.", [(500, 600, True, None)]),
    ("Between six and eight thousand sheep were lost.", [(6000, 8000, False, None)]),
    ("Two or three boats sank, 10-12 were lost.", [(2, 3, False, None), (10, 12, False, None)]),
    ("Dozens of boats sank, then tens of thousands.", [(24, None, True, None), (20_000, None, True, None)]),
    ("Two hundred and forty-one sheep, 1 200 goats.", [(241, 241, False, None), (1200, 1200, False, None)]),
    ("Half a million bees and 15k ants.", [(500_000, 500_000, False, None), (15_000, 15_000, False, None)]),
    ("A dozen boats or more sank.", [(12, 12, False, None)]),
    ("A million and more fled.", [(1_000_000, None, False, None)]),
    ("Thirty days at least, or four and a half months.", [(30, None, False, "day"), (4.5, 4.5, False, "month")]),
    ("A pause of a week, a 72-hour calm.", [(1, 1, False, "week"), (72, 72, False, "hour")]),
    ("After two years and four months.", [(850, 850, True, "day")]),
    ("More than a year and two weeks.", [(379, None, True, "day")]),
    ("For two weeks and nine days.", [(2, 2, False, "week"), (9, 9, False, "day")]),
    ("They handed over 105 goats.", [(105, 105, False, None)]),
    ("They handed over over 105 goats.", [(105, None, False, None)]),
    ("He walked over four days, then for over two weeks.", [(4, 4, False, "day"), (2, None, False, "week")]),
    ('They spoke of "up to" 40 loaves.', [(None, 40, False, None)]),
    ("A couple of goats and a trio of lambs left.", [(2, 2, False, None), (3, 3, False, None)]),
    ("They baked over 40 loaves.", [(40, None, False, None)]),
    ("Sixty-one goats in one evening.", [(61, 61, False, None)]),
    ("Nobody was hurt.", [(0, 0, False, None)]),
    ("Twelve boats sank on the lake and as many at sea.", [(12, 12, False, None), (12, 12, False, None)]),
    ("AT LEAST THIRTY-NINE SHEEP", [(39, None, False, None)]),
    ("Another thousand came.", [(1000, 1000, False, None)]),
]  # fmt: skip

NO_COUNTS = [
    "It opened in 2014.", "Ana Bell, 45, bakes.", "A 34-year-old baker.", "Article 12 was read.", "It costs $400 million.",
    "Orvale won 3-2.", "Turnout was 40 percent.", "Two-thirds voted.", "One in three stayed.", "Four bakers in ten stayed.",
    "An F-16 flew by.", "They met at half past six.", "09.30 The bakery opens.", "Call 0812.", "The 40th bakery opened.",
    "1. Bread\n2. Milk", "A boy of seven baked.", "Orvale lies 40 kilometres north.", "No two-state plan was read.",
]  # fmt: skip


def _counts(text: str) -> list[tuple[object, ...]]:
    found = counting.read(Marks(report=Report(id="a", text=text)))
    return [(c.quantity.low, c.quantity.high, c.quantity.approx, c.unit) for c in found]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_counting_reads_the_bounds(text: str, expected: Any) -> None:
    assert _counts(text) == expected


@pytest.mark.parametrize("text", NO_COUNTS)
def test_counting_leaves_out_what_is_no_count(text: str) -> None:
    assert _counts(text) == []


def test_counting_covers_number_and_qualifier_verbatim() -> None:
    text = "They freed more than 1,200 sheep."
    [count] = counting.read(Marks(report=Report(id="a", text=text)))
    assert text[count.start : count.end] == count.quantity.words == "more than 1,200"
    assert text[slice(*count.number)] == "1,200"


def test_counting_reads_nothing_from_furniture() -> None:
    text = "(Read also: 20,000 sheep) Nine sheep left."
    report = Report(id="a", text=text, furniture=((0, 25),))
    assert [count.quantity.low for count in counting.read(Marks(report=report))] == [9]


def test_counting_leaves_dates_to_dating(marks_of: Any) -> None:
    assert marks_of("Nine boats sank on 13 March 2024 at the pier.").counts[0].quantity.low == 9
    assert len(marks_of("Nine boats sank on 13 March 2024 at the pier.").counts) == 1


def test_counting_takes_a_label_before_a_plural_for_a_count() -> None:
    assert _counts("Every day 200 lorries came.") == [(200, 200, False, None)]
