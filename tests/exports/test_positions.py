"""A position is a party's latest move on an issue, with all before it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest
from tests.talks import ACCEPTED, DEMANDED, FRONT, LATE, REFUSED, day

from parley.exports.on_record import OnRecord
from parley.exports.positions import positions
from parley.exports.views import PositionRow
from parley.lexicons import Entry, entries
from parley.model.actors import Actor
from parley.model.claims import Move
from parley.model.evidence import Evidence
from parley.model.report import Report
from parley.reconciling.matters import heading

NAMES = {"The Front": "Highland Front"}


def told(act: str, *, words: str = "spoke", **fields: Any) -> Move:
    report = Report(id=words, text=words, published="2024-03-06")
    return Move(evidence=Evidence(report=report, start=0, quote=words), act=act, **fields)


def stands(moves: Sequence[Move], names: Mapping[str, str]) -> list[PositionRow]:
    return list(positions(OnRecord((), moves, (), names=names)))


@pytest.mark.parametrize("entry", entries("matters"), ids=lambda entry: entry["heading"])
def test_positions_heading_of_every_entry(entry: Entry) -> None:
    assert heading(entry["example"]) == entry["heading"]


@pytest.mark.parametrize(
    ("issue", "expected"),
    [
        ("Prisoners of both sides", "exchange of captives"),
        ("the release of captives during a truce", "exchange of captives"),
        ("a truce during which captives go home", "end of the fighting"),
        ("its Fisheries", "Fisheries"),
        (None, None),
        (" ", None),
    ],
)
def test_positions_heading_of_an_issue(issue: str | None, expected: str | None) -> None:
    assert heading(issue) == expected


def test_positions_latest_move_stands_and_one_without_a_day_is_as_old_as_its_report() -> None:
    early = replace(REFUSED, evidence=Evidence(report=replace(LATE, published="2024-03-09"), start=0, quote="The"))
    (found,) = stands([ACCEPTED, DEMANDED, early], NAMES)
    assert (found.party, found.issue, found.act, found.date) == (
        "Highland Front",
        "end of the fighting",
        "accept",
        "2024-03-10",
    )
    assert found.condition == "if its fighters are released"
    assert [move.act for move in found.history] == ["demand", "reject", "accept"]
    assert [move.change for move in found.history] == [None, "same", "softer"]
    assert found.history[1].date is None


def test_positions_do_not_depend_on_the_order_of_moves() -> None:
    assert list(stands([DEMANDED, REFUSED, ACCEPTED], NAMES)) == list(stands([ACCEPTED, REFUSED, DEMANDED], NAMES))


def test_positions_leave_out_acts_that_take_no_stand_and_nobodys_moves() -> None:
    assert list(stands([told("violate", party=FRONT), told("demand", issue="a truce")], {})) == []


def test_positions_are_apart_by_issue() -> None:
    aid, truce = told("demand", party=FRONT, issue="aid"), told("reject", party=FRONT, issue="a truce", words="refused")
    assert [(p.issue, p.act) for p in stands([truce, aid], {})] == [
        ("aid and passage", "demand"),
        ("end of the fighting", "reject"),
    ]


def test_positions_are_the_same_when_parties_change_names() -> None:
    other = Actor(name="Coast", words="the Coast", kind="party")
    for act in ("demand", "reject"):
        (one,) = stands([told(act, party=FRONT, issue="aid", date=day("2024-03-02"))], {})
        (two,) = stands([told(act, party=other, issue="aid", date=day("2024-03-02"))], {})
        assert (one.issue, one.act, one.date) == (two.issue, two.act, two.date)


@pytest.mark.parametrize(
    ("sides", "party"),
    [(("Veldland",), "Veldland"), (("Veldland", "Highland Front"), "Ana Prenn"), ((), "Ana Prenn")],
)
def test_positions_of_a_person_stand_with_the_side_that_other_reports_give(sides: tuple[str, ...], party: str) -> None:
    person = Actor(name="Ana Prenn", words="President Ana Prenn", kind="person")
    moves = [told("demand", words="asked", party=person, issue="the captives")]
    moves += [told("mediate", words=f"for {side}", party=replace(person, side=side)) for side in sides]
    (found,) = stands(moves, {})
    assert found.party == party
