"""Parts add up to their whole or do not; the captives taken against those freed and kept."""

from dataclasses import replace
from typing import Any

import pytest

from parley.model.evidence import Evidence
from parley.model.report import Report
from parley.reconciling import sums


@pytest.mark.parametrize(
    ("parts", "adds_up", "reason"),
    [((30, 16), True, "30 + 16 = 46, as told"), ((30, 10), False, "30 + 10 = 40, told: 46, 6 more than its parts")],
)
def test_sums_sum(figure: Any, parts: tuple[int, int], adds_up: bool, reason: str) -> None:
    text = "46 captives (30 Arvanians and 16 others)"
    report = Report(id="a", text=text)
    quotes = ("46 captives", "30 Arvanians", "16 others")
    places = [Evidence(report=report, start=text.index(quote), quote=quote) for quote in quotes]
    told = [
        replace(figure(quote, "released", number), evidence=place, part_of=whole)
        for quote, number, place, whole in zip(quotes, (46, *parts), places, (None, places[0], places[0]), strict=True)
    ]
    [judgement] = [found for found in sums.read(told) if found.kind == "sum"]
    assert (judgement.members, judgement.adds_up) == (tuple(claim.id for claim in told), adds_up)
    assert judgement.reason == reason


def test_sums_some_parts_are_no_sum(figure: Any) -> None:
    text = "900 dead, 300 of them children and 20 of them women"
    report = Report(id="a", text=text)
    quotes = (("900 dead", 900), ("300 of them children", 300), ("20 of them women", 20))
    places = [Evidence(report=report, start=text.index(quote), quote=quote) for quote, _ in quotes]
    told = [
        replace(figure(quote, "killed", number), evidence=place, part_of=whole)
        for (quote, number), place, whole in zip(quotes, places, (None, places[0], places[0]), strict=True)
    ]
    assert list(sums.read(told)) == []


def test_sums_one_part_is_no_sum(figure: Any) -> None:
    text = "900 dead, 300 of them children"
    report = Report(id="a", text=text)
    whole = replace(figure("900 dead", "killed", 900), evidence=Evidence(report=report, start=0, quote="900 dead"))
    part = replace(
        figure("300 of them children", "killed", 300),
        evidence=Evidence(report=report, start=10, quote="300 of them children"),
        part_of=whole.evidence,
    )
    assert list(sums.read([whole, part])) == []


@pytest.mark.parametrize(
    ("kept", "adds_up", "reason"),
    [
        (26, True, "abducted against released and still held: 20 + 26 = 46, as told"),
        (23, False, "abducted against released and still held: 20 + 23 = 43, told: 46, 3 more than its parts"),
    ],
)
def test_sums_stock_and_flow(figure: Any, kept: int, adds_up: bool, reason: str) -> None:
    text = f"46 people were abducted. 20 captives came home. {kept} captives are held."
    report = Report(id="a", text=text)

    def told(quote: str, measure: str, number: int, cumulative: bool) -> Any:
        made = figure(quote, measure, number, cumulative=cumulative)
        return replace(made, evidence=Evidence(report=report, start=text.index(quote), quote=quote))

    figures = [
        told("46 people", "abducted", 46, False),
        told("20 captives", "released", 20, True),
        told(f"{kept} captives", "held", kept, True),
    ]
    [judgement] = sums.read(figures)
    assert (judgement.adds_up, judgement.reason) == (adds_up, reason)
    assert judgement.members == tuple(claim.id for claim in figures)
