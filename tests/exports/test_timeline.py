"""The timeline puts what is dated in order, and what is not at its end."""

from dataclasses import replace

import pytest
from tests import talks

from parley.exports.timeline import timeline
from parley.model.claims import Claim
from parley.model.moments import Moment


def test_timeline_gives_each_day_of_an_agreement_a_line() -> None:
    assert [(row.date, row.what) for row in timeline([talks.TRUCE])] == [
        ("2024-03-04", "truce declared"),
        ("2024-03-05..2024-03-09", "truce begins"),
        ("2024-03-09", "truce ends"),
    ]


def test_timeline_keeps_an_agreement_without_days() -> None:
    undated = replace(talks.TRUCE, declared=None, start=None, end=None)
    assert [(row.date, row.what) for row in timeline([undated])] == [(None, "truce")]


def test_timeline_sets_what_is_undated_apart() -> None:
    rows = timeline([talks.UNDATED, talks.SHELLED])
    assert [(row.date, row.status) for row in rows] == [("2024-03-01", "occurred"), (None, "occurred, retold")]


@pytest.mark.parametrize("claim", [talks.FREED_36, talks.SAID])
def test_timeline_has_no_figures_and_statements(claim: Claim) -> None:
    assert timeline([claim]) == []


def test_timeline_marks_a_breach_as_alleged() -> None:
    (row,) = timeline([replace(talks.ACCEPTED, act="violate")])
    assert (row.what, row.status) == ("violate", "alleged")


def test_timeline_never_makes_a_month_a_day() -> None:
    month = replace(talks.SHELLED, date=Moment(type="DATE", value="2024-03", how="month"))
    assert [row.date for row in timeline([month])] == ["2024-03"]
