"""Figures of one line over days and sources: what moves, what cannot both hold and why, what adds up."""

from datetime import date
from typing import Any

import pytest

from parley.reconciling import series
from parley.reconciling.talks import Talks

HELD = {"measure": "held", "cumulative": True}
KILLED = {"measure": "killed", "cumulative": True}


@pytest.mark.parametrize(
    ("one", "other", "kind", "reason"),
    [
        pytest.param(
            {**KILLED, "low": 900, "as_of": "2021-03-02"},
            {**KILLED, "low": 1100, "as_of": "2021-03-09"},
            "updates",
            "a running total",
            id="a running total rises",
        ),
        pytest.param(
            {**KILLED, "low": 1100, "as_of": "2021-03-02"},
            {**KILLED, "low": 900, "as_of": "2021-03-09"},
            "contradicts",
            "other day",
            id="a running total falls",
        ),
        pytest.param(
            {**HELD, "low": 41, "as_of": "2021-03-02"},
            {**HELD, "low": 38, "as_of": "2021-03-09"},
            "contradicts",
            "other day",
            id="a stock moves without a flow",
        ),
        pytest.param(
            {**HELD, "low": 41, "as_of": "2021-03-02", "source": "the ministry"},
            {**HELD, "low": 38, "as_of": "2021-03-02", "source": "the families"},
            "contradicts",
            "other source",
            id="two counts of one day",
        ),
        pytest.param(
            {**HELD, "low": 41, "as_of": "2021-03-02", "quote": "41 living hostages"},
            {**HELD, "low": 38, "as_of": "2021-03-02", "quote": "38 hostages"},
            "contradicts",
            "other definition",
            id="the living only",
        ),
        pytest.param(
            {**KILLED, "low": 1200, "as_of": "2021-03-02", "approx": True},
            {**KILLED, "low": 1173, "as_of": "2021-03-02"},
            "contradicts",
            "rounding",
            id="about twelve hundred",
        ),
        pytest.param(
            {**KILLED, "low": 1200, "as_of": "2021-03-02"},
            {**KILLED, "low": 900, "as_of": "2021-03-02"},
            "contradicts",
            "true conflict",
            id="no reason in the texts",
        ),
        pytest.param(
            {**KILLED, "low": 900, "as_of": "2021-03-02", "source": "the ministry"},
            {**KILLED, "low": 1100, "as_of": "2021-03-09", "source": "the rebels"},
            None,
            "",
            id="no line from one source to another",
        ),
        pytest.param(
            {"measure": "missing", "cumulative": True, "low": 60, "as_of": "2021-03-02"},
            {"measure": "missing", "cumulative": True, "low": 41, "as_of": "2021-03-19"},
            "updates",
            "a stock",
            id="an open stock moves",
        ),
        pytest.param(
            {"measure": "displaced", "cumulative": True, "low": 1800, "as_of": "2021-03-02"},
            {"measure": "displaced", "cumulative": True, "low": None, "high": 2000, "approx": True, "as_of": "2021-03-03"},
            "contradicts",
            "rounding",
            id="nearly two thousand",
        ),
        pytest.param({**KILLED, "low": 900}, {**KILLED, "low": 1000}, None, "", id="no day"),
        pytest.param({**KILLED, "low": 900}, {**KILLED, "low": 900}, None, "", id="the same number"),
        pytest.param({**KILLED, "low": 900}, {**KILLED, "low": 12}, None, "", id="numbers of two things"),
        pytest.param(
            {**KILLED, "low": None, "high": 1000, "as_of": "2021-03-02"},
            {**KILLED, "low": 900, "high": 900, "as_of": "2021-03-02"},
            None,
            "",
            id="within the bound",
        ),
        pytest.param(
            {"measure": "killed", "low": 4, "as_of": "2021-03-02", "where": "Port Ansel"},
            {"measure": "killed", "low": 9, "as_of": "2021-03-02", "where": "Lower Vale"},
            None,
            "",
            id="two incidents",
        ),
    ],
)
def test_series_pair(figure: Any, one: dict[str, Any], other: dict[str, Any], kind: str | None, reason: str) -> None:
    told = []
    for report, given in (("a", dict(one)), ("b", dict(other))):
        quote = given.pop("quote", f"people counted by report {report}")
        told.append(figure(quote, given.pop("measure"), given.pop("low"), report=report, **given))
    found = list(series.read(told, Talks(told), {}))
    assert [judgement.kind for judgement in found] == ([kind] if kind else [])
    assert all(judgement.reason.startswith(reason) for judgement in found)


def test_series_freed_explain_fewer_held(figure: Any) -> None:
    told = [
        figure("41 captives held", report="a", as_of="2021-03-02", low=41, **HELD),
        figure("3 captives were freed", "released", 3, report="b", as_of="2021-03-05"),
        figure("38 captives held", report="c", as_of="2021-03-09", low=38, **HELD),
    ]
    assert [judgement.kind for judgement in series.read(told, Talks(told), {})] == ["updates"]


def test_series_a_total_told_for_several_days_does_not_fall(figure: Any) -> None:
    told = [
        figure("240 were freed", "released", 240, report="a", as_of="2021-03-02", cumulative=True),
        figure("180 were freed", "released", 180, report="b", as_of="2021-03-05", cumulative=True),
    ]
    told_for = {told[0].id: frozenset({date(2021, 3, 2), date(2021, 3, 9)})}
    assert [judgement.kind for judgement in series.read(told, Talks(told), {})] == ["contradicts"]
    assert list(series.read(told, Talks(told), told_for)) == []


def test_series_judges_two_figures_once_though_one_party_alone_freed_somebody(figure: Any) -> None:
    both = {"source": "Arvania and Front", "where": None}
    told = [
        figure("41 captives held", report="a", as_of="2021-03-02", low=41, **HELD, **both),
        figure("3 captives were freed", "released", 3, report="b", as_of="2021-03-05", source="Front"),
        figure("38 captives held", report="c", as_of="2021-03-09", low=38, **HELD, **both),
    ]
    assert [judgement.kind for judgement in series.read(told, Talks(told), {})] == ["updates"]


def test_series_those_freed_in_other_talks_explain_nothing(figure: Any) -> None:
    told = [
        figure("41 captives held", report="a", as_of="2021-03-02", low=41, source="Arvania and Front", **HELD),
        figure("3 captives were freed", "released", 3, report="b", as_of="2021-03-05", source="Arvania and Sorland"),
        figure("38 captives held", report="c", as_of="2021-03-09", low=38, source="Arvania and Front", **HELD),
    ]
    assert [judgement.kind for judgement in series.read(told, Talks(told), {})] == ["contradicts"]
