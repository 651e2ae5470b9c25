"""One deal with two last days: the day after is another definition, others are in conflict."""

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
