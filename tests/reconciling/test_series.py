"""Figures of one line over days and sources: what moves, what cannot both hold and why, what adds up."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from parley.model.actors import Actor
from parley.model.evidence import Evidence
from parley.model.report import Report
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


def held(figure: Any, low: int, day: str, source: str, report: str) -> Any:
    return figure(f"{low} captives held", report=report, as_of=day, low=low, source=source, **HELD)


def test_series_two_sources_that_count_on_both_days_are_put_beside_each_other_on_each(figure: Any) -> None:
    told = [
        held(figure, 143, "2021-03-02", "the army", "a"),
        held(figure, 120, "2021-03-02", "the rebels", "b"),
        held(figure, 85, "2021-03-12", "the army", "c"),
        held(figure, 62, "2021-03-12", "the rebels", "d"),
    ]
    pairs = [{judgement.members[0], judgement.members[1]} for judgement in series.read(told, Talks(told), {})]
    wanted = [(0, 1), (2, 3), (0, 2), (1, 3)]  # never the army's of the one day beside the rebels' of the other
    assert sorted(map(sorted, pairs)) == sorted(sorted((told[i].id, told[j].id)) for i, j in wanted)


@pytest.mark.parametrize(
    ("other", "is_told"),
    [
        pytest.param({"low": 22, "source": "the rebels"}, True, id="each side's count"),
        pytest.param({"low": 40, "source": "the rebels"}, False, id="a total, or two days"),
        pytest.param({"low": 22, "as_of": "2021-03-05"}, False, id="another day"),
        pytest.param({"low": 22, "giver": "Arvania"}, False, id="let go by the other side"),
    ],
)
def test_series_those_let_go_on_one_day(figure: Any, other: dict[str, Any], is_told: bool) -> None:
    def let_go(report: str, given: dict[str, Any]) -> Any:
        giver = Actor(name=given.get("giver", "the Front"), words="they", kind="party")
        told = {"as_of": "2021-03-04", "source": "the army", **given, "giver": giver}
        return figure(f"{told['low']} captives were freed", "released", told.pop("low"), report=report, **told)

    told = [let_go("a", {"low": 20}), let_go("b", other)]
    found = list(series.read(told, Talks(told), {}))
    assert [judgement.reason.partition(":")[0] for judgement in found] == (["other source"] if is_told else [])


@pytest.mark.parametrize(("between", "is_told"), [(" The hospital put the ", True), ("\n\nThe hospital put the ", False)])
def test_series_two_sources_in_one_paragraph_count_one_incident(figure: Any, between: str, is_told: bool) -> None:
    report = Report(id="a", text=f"Five people were killed, the council said.{between}dead at seven.")

    def at(quote: str, low: int, source: str) -> Any:
        made = figure(quote, "killed", low, as_of="2021-03-02", source=source)
        return replace(made, evidence=Evidence(report=report, start=report.text.index(quote), quote=quote))

    told = [at("Five people were killed", 5, "the council"), at("dead at seven", 7, "The hospital")]
    found = list(series.read(told, Talks(told), {}))
    assert [judgement.reason.partition(":")[0] for judgement in found] == (["other source"] if is_told else [])
