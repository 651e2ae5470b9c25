"""A number that a report takes back is linked from the one that it puts in its place; a number of others is not."""

from dataclasses import replace
from typing import Any

import pytest

from parley.model.claims import Figure
from parley.model.evidence import Evidence
from parley.model.moments import Moment
from parley.model.report import Report
from parley.reconciling import corrections
from parley.reconciling.talks import Talks


def told(figure: Any, report: Report, quote: str, number: int) -> Figure:
    made: Figure = figure(quote, "killed", number)
    return replace(made, evidence=Evidence(report=report, start=report.text.index(quote), quote=quote))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("An earlier version of this report said that 30 people died. The number is 28 people.", "28 people"),
        ("Correction: 28 people died, and not 30 people.", "28 people"),
        ("They freed 28 people and not 30 people.", None),
        ("The town counted 30 people. On the next day it counted 28 people.", None),
        ("An earlier version said that 30 people died.\nIn another town it was 28 people.", None),
    ],
)
def test_corrections_in_a_report(figure: Any, text: str, right: str | None) -> None:
    report = Report(id="a", text=text)
    figures = [told(figure, report, "30 people", 30), told(figure, report, "28 people", 28)]
    found = list(corrections.read(figures, Talks(figures)))
    assert [judgement.members for judgement in found] == ([(figures[1].id, figures[0].id)] if right else [])


@pytest.mark.parametrize(("publisher", "links"), [("The Courier", 2), ("Evening Post", 1)])
def test_corrections_reach_back_to_the_publisher_only(figure: Any, publisher: str, links: int) -> None:
    late = Report(
        id="b", text="Correction: 28 people died, and not 30 people.", publisher="The Courier", published="2021-03-04"
    )
    early = Report(id="a", text="It was 30 people.", publisher=publisher, published="2021-03-02")
    figures = [
        told(figure, late, "28 people", 28),
        told(figure, late, "30 people", 30),
        told(figure, early, "30 people", 30),
    ]
    found = list(corrections.read(figures, Talks(figures)))
    assert len(found) == links
    assert all(judgement.reason == "a correction: 28, not 30" for judgement in found)


def test_corrections_take_the_number_told_like_the_wrong_one_and_not_the_total_beside_it(figure: Any) -> None:
    text = "Correction: an earlier version said that 30 people died on Friday. 28 people died on Friday, in all 58."
    report = Report(id="a", text=text)
    wrong, right = told(figure, report, "30 people died", 30), told(figure, report, "28 people died", 28)
    [judgement] = corrections.read([wrong, right, told(figure, report, "in all 58", 58)], Talks([wrong]))
    assert judgement.members == (right.id, wrong.id)


@pytest.mark.parametrize(("day", "links"), [("2021-03-01", 2), ("2021-02-20", 1)])
def test_corrections_reach_back_to_the_number_of_the_same_day(figure: Any, day: str, links: int) -> None:
    """The same outlet, here a news agency that no publisher is named beside, told 30 of another day as well."""
    late = Report(
        id="b", text="Correction: 28 people died, and not 30 people.", agency="Meridian Wire", published="2021-03-04"
    )
    early = Report(id="a", text="It was 30 people.", agency="Meridian Wire", published="2021-03-02")
    right, wrong, before = (
        replace(told(figure, report, quote, number), as_of=Moment(type="DATE", value=on, how="day in full"))
        for report, quote, number, on in (
            (late, "28 people", 28, "2021-03-01"),
            (late, "30 people", 30, "2021-03-01"),
            (early, "30 people", 30, day),
        )
    )
    assert len(list(corrections.read([right, wrong, before], Talks([right])))) == links
