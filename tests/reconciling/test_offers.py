"""An answer is linked to the offer that it is to; the offerer, another matter or a late answer are not."""

from typing import Any

import pytest

from parley.model.claims import Move
from parley.reconciling import offers
from parley.reconciling.talks import Talks

OFFER = {"act": "propose", "party": "Arvania", "to": "Darun", "issue": "a truce of ten days", "date": "2021-03-02"}
ANSWER = {"act": "reject", "party": "Darun", "issue": "the truce", "date": "2021-03-05"}


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ({}, "Darun rejects what Arvania puts forward (end of the fighting)"),
        (
            {"act": "accept", "by": "an envoy"},
            "Darun (told by an envoy) accepts what Arvania puts forward (end of the fighting)",
        ),
        ({"offer": {"to": None}}, None),
        ({"party": "Arvania"}, None),
        ({"party": "Sorland"}, None),
        ({"to": "Sorland"}, None),
        ({"issue": "the list of captives"}, None),
        ({"date": "2021-03-01"}, None),
        ({"date": "2021-04-05"}, None),
    ],
)
def test_offers(tell: Any, other: dict[str, Any], reason: str | None) -> None:
    offer = {**OFFER, **other.pop("offer", {})}
    told = [tell(Move, "An offer was made", "a", **offer), tell(Move, "It was answered", "b", **{**ANSWER, **other})]
    found = list(offers.read(told, Talks(told[:1])))
    assert [judgement.reason for judgement in found] == ([reason] if reason else [])
    assert all(judgement.members == (told[1].id, told[0].id) for judgement in found)


def test_offers_the_last_one_is_answered(tell: Any) -> None:
    told = [
        tell(Move, "An offer was made", "a", **OFFER),
        tell(Move, "Another was made", "b", **{**OFFER, "date": "2021-03-04"}),
        tell(Move, "It was answered", "c", **ANSWER),
    ]
    [judgement] = offers.read(told, Talks(told[:1]))
    assert judgement.members == (told[2].id, told[1].id)
