"""Reports that name the same parties may tell of the same talks; nothing said is nothing against it."""

from typing import Any

import pytest

from parley.model.claims import Agreement
from parley.reconciling.talks import Talks


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        (("Arvania", "Front"), ("Front", "Arvania", "Oskar"), True),
        (("Arvania and Front",), ("Front", "Arvania"), True),
        (("Arvania", "Front"), ("Arvania", "Sorland"), False),
        (("Arvania", "Front"), (), True),
        (("Arvania",), ("Arvania", "Front"), True),
        (("Arvania",), ("Sorland", "Front"), False),
    ],
)
def test_talks(tell: Any, one: tuple[str, ...], other: tuple[str, ...], may_be: bool) -> None:
    told = [
        tell(Agreement, "As the first report tells it", "a", kind="truce", parties=one),
        tell(Agreement, "As the second report tells it", "b", kind="truce", parties=other),
    ]
    first, second = (claim.evidence.report for claim in told)
    assert Talks(told).may_be_one(first, second) is may_be
