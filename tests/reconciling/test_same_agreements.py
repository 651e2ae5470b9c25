"""Reports of one deal are one line, also where one gives no day; another truce of the same parties is another line."""

from dataclasses import replace
from typing import Any

import pytest

from parley.model.claims import Agreement
from parley.reconciling import same_agreements

PARTIES = ("Arvania", "the Front")
SPRING = {"kind": "truce", "parties": PARTIES, "start": "2021-03-02", "end": "2021-03-09", "status": "in force"}


def published(agreement: Agreement, day: str) -> Agreement:
    """The same deal, told in a report of a day."""
    report = replace(agreement.evidence.report, published=day)
    return replace(agreement, evidence=replace(agreement.evidence, report=report))


@pytest.mark.parametrize(
    ("other", "day", "is_same"),
    [
        pytest.param({"kind": "ceasefire", "parties": PARTIES, "end": "2021-03-10"}, "2021-03-12", True, id="its end"),
        pytest.param({"kind": "truce", "parties": PARTIES, "start": "2021-04-02"}, "2021-04-03", False, id="the next truce"),
        pytest.param({"kind": "truce", "parties": PARTIES}, "2021-03-12", True, id="no day, told just after"),
        pytest.param({"kind": "truce", "parties": PARTIES, "quote": "A truce"}, "2021-03-12", False, id="a truce, not the"),
        pytest.param({"kind": "truce", "parties": PARTIES}, "2021-02-12", False, id="no day, told before"),
        pytest.param({"kind": "truce", "parties": PARTIES}, "2021-07-12", False, id="no day, told long after"),
        pytest.param({"kind": "truce", "parties": PARTIES, "status": "proposed"}, "2021-03-12", False, id="only proposed"),
        pytest.param({"kind": "truce", "parties": ("Arvania", "Sorland")}, "2021-03-12", False, id="another party"),
        pytest.param(
            {"kind": "truce", "parties": (), "start": "2021-03-02"}, "2021-07-12", True, id="nobody named, its day"
        ),
        pytest.param(
            {"kind": "truce", "parties": (), "start": "2021-03-04"}, "2021-07-12", False, id="nobody named, another"
        ),
        pytest.param(
            {"kind": "truce", "parties": ("Arvania", "Oskar"), "mediators": ("Oskar",)}, "2021-03-12", True, id="a mediator"
        ),
        pytest.param(
            {"kind": "exchange", "parties": PARTIES, "start": "2021-03-02", "quote": "The exchange of captives"},
            "2021-03-12",
            False,
            id="an exchange",
        ),
        pytest.param(
            {"kind": "exchange", "parties": PARTIES, "start": "2021-03-02"}, "2021-03-12", True, id="the deal, freely"
        ),
        pytest.param({"kind": "other", "parties": PARTIES, "start": "2021-03-02"}, "2021-03-12", True, id="the deal"),
        pytest.param({"kind": "truce", "parties": PARTIES, "quote": "A truce"}, "2021-02-28", True, id="announced before"),
        pytest.param({"kind": "truce", "parties": PARTIES, "quote": "A truce"}, "2021-02-20", False, id="long before"),
        pytest.param(
            {"kind": "truce", "parties": PARTIES, "declared": "2021-03-14", "end": "2021-03-20", "status": "extended"},
            "2021-03-14",
            True,
            id="extended",
        ),
        pytest.param(
            {"kind": "truce", "parties": PARTIES, "declared": "2021-03-14", "end": "2021-03-20"},
            "2021-03-14",
            False,
            id="agreed anew",
        ),
        pytest.param(
            {"kind": "truce", "parties": PARTIES, "end": "2021-03-14", "status": "collapsed", "quote": "A truce"},
            "2021-03-14",
            False,
            id="some truce collapsed",
        ),
        pytest.param(
            {"kind": "truce", "parties": ("Arvania", "Oskar"), "end": "2021-03-09", "inferred": ("Oskar",)},
            "2021-03-12",
            True,
            id="a party that nobody names",
        ),
    ],
)
def test_same_agreements(tell: Any, other: dict[str, Any], day: str, is_same: bool) -> None:
    quote = other.pop("quote", "The deal as the second tells it")
    told = [
        published(tell(Agreement, "As the first report tells it", "a", **SPRING), "2021-03-03"),
        published(tell(Agreement, quote, "b", **{"status": "agreed", **other}), day),
    ]
    assert bool(list(same_agreements.read(told))) is is_same


def test_same_agreements_undated_joins_the_last_before_it(tell: Any) -> None:
    summer = {**SPRING, "start": "2021-03-20", "end": "2021-03-24"}
    told = [
        published(tell(Agreement, "As the first report tells it", "a", **SPRING), "2021-03-03"),
        published(tell(Agreement, "As the second report tells it", "b", **summer), "2021-03-21"),
        published(tell(Agreement, "The truce, as the third tells it", "c", kind="truce", parties=PARTIES), "2021-03-23"),
    ]
    [judgement] = same_agreements.read(told)
    assert set(judgement.members) == {told[1].id, told[2].id}
