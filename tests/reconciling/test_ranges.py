"""Which quantities can both hold, and which are one number rounded."""

import pytest

from parley.model.quantities import Quantity
from parley.reconciling.ranges import clash, is_rounding

Bounds = tuple[float | None, float | None, bool]


def quantity(bounds: Bounds) -> Quantity:
    return Quantity(low=bounds[0], high=bounds[1], approx=bounds[2], words=f"more than {bounds[0]}")


@pytest.mark.parametrize(
    ("one", "other", "clashes"),
    [
        ((900, 900, False), (900, 900, False), False),
        ((900, 900, False), (950, 950, False), True),
        ((1200, None, False), (1200, 1200, True), False),
        ((15000, None, False), (20000, None, False), True),
        ((None, 1000, False), (900, 900, False), False),
        ((24, None, True), (300, 300, False), False),
        ((None, 2000, True), (1990, 1990, False), False),
        ((None, 2000, True), (1800, 1800, False), True),
        ((500, 600, False), (550, 550, False), False),
    ],
)
def test_ranges_clash(one: Bounds, other: Bounds, clashes: bool) -> None:
    assert clash(quantity(one), quantity(other)) is clashes
    assert clash(quantity(other), quantity(one)) is clashes


@pytest.mark.parametrize(
    ("one", "other", "rounded"),
    [
        ((1200, 1200, True), (1173, 1173, False), True),
        ((None, 2000, True), (1800, 1800, False), True),
        ((20, 20, True), (22, 22, True), True),
        ((None, 2000, True), (1400, 1400, False), False),
        ((900, 900, False), (880, 880, False), False),
        ((0, 0, True), (5, 5, False), False),
    ],
)
def test_ranges_rounding(one: Bounds, other: Bounds, rounded: bool) -> None:
    assert is_rounding(quantity(one), quantity(other)) is rounded
