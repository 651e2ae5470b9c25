"""The ratio of an exchange."""

from typing import Any

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Under the truce, three prisoners will be freed for each hostage.", (3, "prisoners", 1, "hostage")),
        (
            "Kenya and Uganda signed a truce on Monday. Ten detainees are to be freed for every wounded soldier.",
            (10, "detainees", 1, "soldier"),
        ),
        ("Kenya and Uganda agreed on an exchange at a ratio of five to one on Monday.", (5, None, 1, None)),
        ("Kenya and Uganda agreed on an exchange of 40 prisoners for 12 soldiers on Monday.", None),
        ("Kenya and Uganda signed a truce on Monday. Each side hailed it.", None),
    ],
)
def test_ratios(marks_of: MarksOf, text: str, expected: tuple[Any, ...] | None) -> None:
    (deal,) = marks_of(text).agreements
    found = deal.ratio
    assert (found and (found.first.low, found.first_who, found.second.low, found.second_who)) == expected
    assert found is None or found.evidence.quote in text
