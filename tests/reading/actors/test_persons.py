"""The list of persons: whom a name alone puts on a side, and the form of its rows."""

import pytest
from tests.conftest import MarksOf

from parley import lexicons
from parley.reading.actors import persons

YEARS = (1900, 2100)


def test_persons_rows_are_sorted_whole_and_listed_once() -> None:
    rows = [(row["side"], row["name"], row["from"], row["until"]) for row in lexicons.rows("persons")]
    assert rows == sorted(set(rows))
    assert all(side and name and name == name.strip() for side, name, _, _ in rows)


def test_persons_years_are_years_in_their_order() -> None:
    for row in lexicons.rows("persons"):
        first, last = int(row["from"] or YEARS[0]), int(row["until"] or YEARS[1])
        assert YEARS[0] <= first <= last <= YEARS[1], row


@pytest.mark.parametrize(
    ("name", "spoken_of", "year", "side"),
    [
        ("Volodymyr Zelensky", [], None, "Ukraine"),
        ("Zelensky", ["Ukraine", "Russia"], 2024, "Ukraine"),
        ("Zelensky", ["Chad"], 2024, None),
        ("Mark Rutte", [], 2015, "Netherlands"),
        ("Mark Rutte", [], 2025, "NATO"),
        ("Mark Rutte", [], None, None),
        ("Orvale", ["Ukraine"], 2024, None),
    ],
)
def test_persons_side(name: str, spoken_of: list[str], year: int | None, side: str | None) -> None:
    assert persons.side(name, spoken_of, year) == side


def test_persons_act_for_their_side_unless_the_report_says_otherwise(marks_of: MarksOf) -> None:
    [move] = marks_of("Volodymyr Zelensky rejected the ceasefire proposal on Monday.").moves
    assert move.party is not None
    assert move.party.party == "Ukraine"


@pytest.mark.parametrize(("word", "is_given"), [("Moses", True), ("Iván", True), ("Lake", False), ("Abu", False)])
def test_persons_first_names_are_those_of_several(word: str, is_given: bool) -> None:
    assert persons.is_given(word) == is_given
