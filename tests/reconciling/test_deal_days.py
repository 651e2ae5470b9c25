"""One deal with two last days: the day after is another definition, others are in conflict."""

from dataclasses import replace
from typing import Any

import pytest

from parley.model.claims import Agreement
from parley.model.judgements import Judgement
from parley.reconciling import deal_days


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ("2021-03-09", "2021-03-10", "other definition: the end of the truce, 2021-03-09 and 2021-03-10"),
        ("2021-03-09", "2021-03-12", "true conflict: the end of the truce, 2021-03-09 and 2021-03-12"),
        ("2021-03-09", "2021-03-09", None),
        ("2021-03-09", None, None),
    ],
)
def test_deal_days(tell: Any, first: str, second: str | None, reason: str | None) -> None:
    told = [
        tell(Agreement, "As the first report tells it", "a", kind="truce", end=first),
        tell(Agreement, "As the second report tells it", "b", kind="truce", end=second),
    ]
    same = Judgement(kind="same", members=tuple(deal.id for deal in told), reason="one deal")
    assert [judgement.reason for judgement in deal_days.read(told, [same])] == ([reason] if reason else [])


@pytest.mark.parametrize(
    ("first", "second", "is_told"),
    [
        pytest.param(
            ("2021-03-12", "collapsed", "2021-03-12"), ("2021-03-15", "agreed", "2021-03-08"), False, id="collapsed"
        ),
        pytest.param(
            ("2021-03-12", "collapsed", "2021-03-12"), ("2021-03-15", "agreed", "2021-03-14"), True, id="told after"
        ),
        pytest.param(("2021-03-09", "agreed", "2021-03-02"), ("2021-03-15", "extended", "2021-03-08"), False, id="extended"),
        pytest.param(
            ("2021-03-09", "agreed", "2021-03-10"), ("2021-03-15", "extended", "2021-03-08"), True, id="told later"
        ),
        pytest.param(("2021-03-09", "expired", "2021-03-10"), ("2021-03-15", "agreed", "2021-03-08"), True, id="expired"),
    ],
)
def test_deal_days_a_plan_that_was_overtaken_is_no_other_account(tell: Any, first: Any, second: Any, is_told: bool) -> None:
    told = []
    for name, (end, status, published) in (("a", first), ("b", second)):
        deal = tell(Agreement, f"As report {name} tells it", name, kind="truce", end=end, status=status)
        report = replace(deal.evidence.report, published=published)
        told.append(replace(deal, evidence=replace(deal.evidence, report=report)))
    same = Judgement(kind="same", members=tuple(deal.id for deal in told), reason="one deal")
    assert bool(list(deal_days.read(told, [same]))) is is_told
