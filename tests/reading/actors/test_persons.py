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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jeihun Bairamov", "Jeyhun Bayramov"),
        ("Seddiq Seddiqi", "Sediq Sediqqi"),
        ("Khaled Mishaal", "Haled Mishal"),
        ("Abdel-Malek al Houthi", "Abdel Malek al-Huthi"),
    ],
)
def test_persons_are_heard_alike_however_their_names_are_spelled(one: str, other: str) -> None:
    assert persons.heard(one) == persons.heard(other)


def test_persons_are_found_by_another_spelling() -> None:
    assert persons.side("Jeihun Bairamov", [], 2020) == "Azerbaijan"


def test_persons_heard_alike_are_of_one_side_in_the_list() -> None:
    """Two names that sound alike are two spellings of one person: else a report could take one for the other."""
    sides: dict[str, dict[str, set[str]]] = {}
    for row in lexicons.rows("persons"):
        if " " in row["name"]:
            sides.setdefault(persons.heard(row["name"]), {}).setdefault(row["side"], set()).add(
                row["name"].split()[-1][:2].casefold()
            )
    apart = {name: told for name, told in sides.items() if len(told) > 1}
    assert all(set.intersection(*told.values()) for told in apart.values())
