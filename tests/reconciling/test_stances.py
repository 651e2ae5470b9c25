"""Two tellers who put one party on both sides of a matter at one time; a party that moves contradicts nobody."""

from dataclasses import replace
from typing import Any

import pytest

from parley.model.claims import Move
from parley.reconciling import stances

REFUSED = {"act": "reject", "party": "Darun", "issue": "a ceasefire", "by": "An envoy", "date": "2021-03-02"}
ACCEPTED = {"act": "accept", "party": "Darun", "issue": "a longer truce", "date": "2021-03-03"}


@pytest.mark.parametrize(
    ("other", "is_conflict"),
    [
        pytest.param({}, True, id="one by an envoy, one by the report"),
        pytest.param({"act": "demand"}, False, id="no giving way"),
        pytest.param({"date": "2021-03-19"}, False, id="it may have moved"),
        pytest.param({"party": "Arvania"}, False, id="another party"),
        pytest.param({"issue": "the list of captives"}, False, id="another matter"),
    ],
)
def test_stances(tell: Any, other: dict[str, Any], is_conflict: bool) -> None:
    told = [tell(Move, "They would not have it", "a", **REFUSED), tell(Move, "They took it", "b", **{**ACCEPTED, **other})]
    found = list(stances.read(told))
    assert [judgement.reason.partition(":")[0] for judgement in found] == (["other source"] if is_conflict else [])


def test_stances_one_voice_tells_no_conflict(tell: Any) -> None:
    told = [
        replace(tell(Move, "They would not have it", "a", **REFUSED), by=None),
        tell(Move, "They took it", "b", **ACCEPTED),
    ]
    assert list(stances.read(told)) == []
