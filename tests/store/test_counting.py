"""Counts beside a list: of what is looked at, which has a bound."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests import talks
from tests.store.conftest import NORTH, put

from parley.store import counting, database, published
from parley.store.database import Record, Where
from parley.store.paging import Place
from parley.store.queries import Selection


@pytest.fixture
def record(where: Where) -> Iterator[Record]:
    with database.create(where) as opened:
        talks.put(opened)
        yield opened


def test_counting_facets_of_statements(record: Record) -> None:
    found = counting.facets(record, "statement")
    assert (found.looked_at, found.is_all) == (2, True)
    assert found.counts == {
        "party": (("Highland Front", 1), ("Veldland", 1)),
        "person": (("spokesman", 1),),
        "outlet": (("Evening Post", 1), ("The Courier", 1)),
        "day": (),
        "issue": (("end of the fighting", 1), ("exchange of captives", 1)),
        "quotation": (("indirect", 2),),
    }


def test_counting_facets_names_the_agency_where_no_publisher_is_told(where: Where) -> None:
    with database.create(where) as opened:
        put(opened, replace(NORTH, agency="Tidewater Press"))
        assert counting.facets(opened, "move").counts["outlet"] == (("Tidewater Press", 1),)
        assert published.by_day_and_outlet(opened) == [("2024-03-13", "Tidewater Press", 1)]


def test_counting_facets_of_one_issue(record: Record) -> None:
    asked = Selection(issue="exchange of captives")
    found = counting.facets(record, "statement", asked, only={"cue_type": ("speech",)})
    assert found.looked_at == 1
    assert found.counts["party"] == (("Veldland", 1),)


def test_counting_facets_looks_at_the_latest_only_and_says_so(record: Record) -> None:
    found = counting.facets(record, "statement", most=1)
    assert (found.looked_at, found.is_all) == (1, False)
    assert found.counts["outlet"] == (("Evening Post", 1),)


@pytest.mark.parametrize(
    ("asked", "looked_at"),
    [
        ({"party": "Veldland"}, 1),
        ({"outlet": "The Courier"}, 1),
        ({"quotation": "direct"}, 0),
        ({"first": "2024-03-01", "last": "2024-03-31"}, 0),
    ],
)
def test_counting_facets_of_a_selection(record: Record, asked: dict[str, str], looked_at: int) -> None:
    assert counting.facets(record, "statement", Selection(**asked)).looked_at == looked_at


def test_counting_facets_has_the_days_that_claims_are_about(record: Record) -> None:
    assert counting.facets(record, "move").counts["day"] == (("2024-03-02", 1), ("2024-03-10", 1))


def test_counting_names_a_page_at_a_time(record: Record, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = counting.name_page(record)
    assert dict(whole.names) == {"Highland Front": 2, "relief workers": 3, "spokesman": 2, "The Front": 1, "Veldland": 3}
    assert [name for name, _ in whole.names] == sorted(dict(whole.names), key=str.casefold)
    first = counting.name_page(record, place=Place(size=2))
    rest = counting.name_page(record, place=Place(after=first.after or "", size=9))
    assert (*first.names, *rest.names) == whole.names and rest.after is None
    assert counting.name_page(record, "the").names == (("The Front", 1),)
    monkeypatch.setattr(counting, "MOST", 1)
    assert set(dict(counting.name_page(record).names).values()) == {1}


def test_counting_tells_few_from_more(record: Record) -> None:
    statements = counting.facets(record, "statement").looked_at
    assert counting.has_few(record, ["statement"], statements)
    assert not counting.has_few(record, ["statement"], statements - 1)
    assert not counting.has_few(record, ["statement", "figure"], statements)
