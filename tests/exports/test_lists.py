"""Each view holds what the record does, in its order, narrowed as asked."""

from dataclasses import fields

import pytest
from tests import talks

from parley.exports import lists
from parley.exports.views import (
    VIEWS,
    ActorRow,
    AgreementRow,
    DisagreementRow,
    EventRow,
    FigureRow,
    MeetingRow,
    MoveRow,
    PositionRow,
    ReportRow,
    Row,
    StatementRow,
    TimelineRow,
)
from parley.store.database import Record
from parley.store.queries import Selection


def column(record: Record, view: type[Row], name: str, **asked: str) -> list[object]:
    return [getattr(row, name) for row in lists.rows(record, view, Selection(**asked))]


@pytest.mark.parametrize(
    ("view", "name", "expected"),
    [
        (FigureRow, "words", ["36", "40", "three"]),
        (FigureRow, "source", ["Relief workers", "Veldland", None]),
        (FigureRow, "part_of", [None, None, "36 freed prisoners"]),
        (StatementRow, "source", ["Veldland"]),
        (MoveRow, "party", ["The Front", "Highland Front", "Highland Front"]),
        (MeetingRow, "where", ["Oskar"]),
        (AgreementRow, "start", ["2024-03-05..2024-03-09"]),
        (EventRow, "date", ["2024-03-01", None]),
        (ReportRow, "claims", [6, 6, 0]),
        (ReportRow, "unread", [None, None, "not English: fr"]),
        (TimelineRow, "what", [
            "ASSAULT", "demand", "meeting", "truce declared", "truce begins", "truce ends", "accept", "AID", "reject",
        ]),
        (ActorRow, "name", ["Highland Front", "Veldland", "relief workers", "spokesman"]),
        (ActorRow, "also", [("The Front",), (), (), ()]),
        (ActorRow, "claims", [3, 3, 3, 2]),
        (DisagreementRow, "why", ["other source"]),
    ],
)  # fmt: skip
def test_lists_hold_what_the_record_does(record: Record, view: type[Row], name: str, expected: list[object]) -> None:
    assert column(record, view, name) == expected


@pytest.mark.parametrize(
    ("view", "asked", "expected"),
    [
        (FigureRow, {"measure": "injured"}, [talks.WOUNDED.id]),
        (FigureRow, {"report": "early"}, [talks.FREED_40.id]),
        (MoveRow, {"party": "highland front"}, [talks.DEMANDED.id, talks.ACCEPTED.id, talks.REFUSED.id]),
        (AgreementRow, {"first": "2024-03-07", "last": "2024-03-07"}, [talks.TRUCE.id]),
        (AgreementRow, {"first": "2024-03-10", "last": "2024-03-11"}, []),
        (EventRow, {"first": "2024-03-01", "last": "2024-03-31"}, [talks.SHELLED.id]),
        (DisagreementRow, {"measure": "injured"}, []),
        (DisagreementRow, {"party": "Veldland"}, [talks.JUDGEMENTS[0].id]),
        (ReportRow, {"first": "2024-03-06", "last": "2024-03-06"}, ["early"]),
    ],
)
def test_lists_are_narrowed(record: Record, view: type[Row], asked: dict[str, str], expected: list[str]) -> None:
    assert column(record, view, "id", **asked) == expected


ASKED = {"party": {"party": "Highland Front"}, "day": {"first": "2024-03-01", "last": "2024-03-31"}}
ASKED |= {"outlet": {"outlet": "The Courier"}, "quotation": {"quotation": "direct"}}
ASKED |= {"measure": {"measure": "released"}, "report": {"report": "late"}, "search": {"search": "prisoners"}}
ASKED |= {"issue": {"issue": "exchange of captives"}}


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.NAME)
def test_lists_of_every_view_are_narrowed_by_each_of_its_filters(record: Record, view: type[Row]) -> None:
    everything = list(lists.rows(record, view))
    for name in view.FILTERS:
        found = list(lists.rows(record, view, Selection(**ASKED[name])))
        assert len(found) <= len(everything), name


def test_lists_actors_are_those_who_are_or_speak_for_a_party(record: Record) -> None:
    assert column(record, ActorRow, "name", party="highland front") == ["Highland Front", "spokesman"]


def test_lists_set_both_sides_of_a_disagreement_beside_each_other(record: Record) -> None:
    (row,) = lists.rows(record, DisagreementRow)
    assert isinstance(row, DisagreementRow)
    assert (row.first, row.first_source, row.first_date) == ("released: 40 (prisoners)", "Veldland", None)
    assert (row.second, row.second_source, row.second_date) == ("released: 36 (prisoners)", "Relief workers", "2024-03-10")


def test_lists_name_positions_by_the_name_most_told(record: Record) -> None:
    assert set(column(record, PositionRow, "party")) == {"Highland Front"}
    assert column(record, PositionRow, "id", party="Veldland") == []


def test_lists_can_be_made_of_every_view(record: Record) -> None:
    for view in VIEWS:
        assert all(type(row) is view for row in lists.rows(record, view)), view.NAME


def test_lists_of_every_view_say_what_each_field_is() -> None:
    for view in VIEWS:
        assert view.NAME and view.__doc__ and set(view.COLUMNS) <= {field.name for field in fields(view)}
        assert all(field.metadata["help"] for field in fields(view))
