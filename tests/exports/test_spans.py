"""The days that a row's date stands for."""

import pytest

from parley.exports.spans import Days, days


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("2024-03-12", Days("2024-03-12", "2024-03-12")),
        ("2024-03-12..2024-03-19", Days("2024-03-12", "2024-03-19")),
        ("2024-02", Days("2024-02-01", "2024-02-29", True)),
        ("2024", Days("2024-01-01", "2024-12-31", True)),
        ("2024-W01", Days("2024-01-01", "2024-01-07", True)),
        ("2024-W60", None),
        ("2024-02-31", None),
        ("2024-SP", None),
        ("", None),
        (None, None),
    ],
)
def test_spans_days_are_no_more_precise_than_told(told: str | None, found: Days | None) -> None:
    assert days(told) == found
    assert found is None or found.is_one == (found.first == found.last)
