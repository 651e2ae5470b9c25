"""Figures of one line over days and sources: what moves, what cannot both hold and why, what adds up."""

from dataclasses import replace
from typing import Any

import pytest

from parley.model.evidence import Evidence
from parley.model.report import Report
from parley.reconciling import series

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
    found = list(series.read(told))
    assert [judgement.kind for judgement in found] == ([kind] if kind else [])
    assert all(judgement.reason.startswith(reason) for judgement in found)


@pytest.mark.parametrize(
    ("parts", "adds_up", "reason"),
    [((30, 16), True, "30 + 16 = 46, as told"), ((30, 10), False, "30 + 10 = 40, told: 46, 6 more than its parts")],
)
def test_series_sum(figure: Any, parts: tuple[int, int], adds_up: bool, reason: str) -> None:
    text = "46 captives (30 Arvanians and 16 others)"
    report = Report(id="a", text=text)
    quotes = ("46 captives", "30 Arvanians", "16 others")
    places = [Evidence(report=report, start=text.index(quote), quote=quote) for quote in quotes]
    told = [
        replace(figure(quote, "released", number), evidence=place, part_of=whole)
        for quote, number, place, whole in zip(quotes, (46, *parts), places, (None, places[0], places[0]), strict=True)
    ]
    [judgement] = [found for found in series.read(told) if found.kind == "sum"]
    assert (judgement.members, judgement.adds_up) == (tuple(claim.id for claim in told), adds_up)
    assert judgement.reason == reason


def test_series_one_part_is_no_sum(figure: Any) -> None:
    text = "900 dead, 300 of them children"
    report = Report(id="a", text=text)
    whole = replace(figure("900 dead", "killed", 900), evidence=Evidence(report=report, start=0, quote="900 dead"))
    part = replace(
        figure("300 of them children", "killed", 300),
        evidence=Evidence(report=report, start=10, quote="300 of them children"),
        part_of=whole.evidence,
    )
    assert list(series.read([whole, part])) == []
