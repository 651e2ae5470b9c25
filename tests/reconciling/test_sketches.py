"""Sets with much in common meet, whatever else there is; sets with next to nothing in common seldom do."""

from random import Random

import numpy as np
import pytest

from parley.reconciling import sketches
from parley.reconciling.groups import LARGEST_BLOCK

SIZE = 200
BANDS = sketches.Bands(128, 2)


def _set(draw: Random, *, like: list[int] | None = None, shared: int = 0) -> list[int]:
    kept = draw.sample(like, shared) if like else []
    return kept + [draw.randrange(1 << 64) for _ in range(SIZE - shared)]


def _numbers(some: list[int]) -> sketches.Numbers:
    return np.unique(np.array(some, dtype=np.uint64))


@pytest.mark.parametrize(("shared", "least", "most"), [(200, 50, 50), (100, 50, 50), (60, 45, 50), (4, 0, 3), (0, 0, 0)])
def test_sketches_meeting_goes_by_what_is_shared(shared: int, least: int, most: int) -> None:
    draw = Random(7)
    first = [_set(draw) for _ in range(50)]
    second = [_set(draw, like=one, shared=shared) for one in first]
    found = sketches.meeting([_numbers(one) for one in first + second], BANDS)
    assert least <= sum((i, i + 50) in found for i in range(50)) <= most
    assert all(one + 50 == other for one, other in found)


def test_sketches_meeting_leaves_out_empty_sets() -> None:
    empty = _numbers([])
    assert sketches.meeting([], BANDS) == sketches.meeting([empty, empty], BANDS) == set()
    assert sketches.meeting([empty, _numbers([5, 6]), empty, _numbers([5, 6])], BANDS) == {(1, 3)}


def test_sketches_meeting_of_very_many_alike_stays_small() -> None:
    many = LARGEST_BLOCK * 3
    found = sketches.meeting([_numbers([1, 2, 3])] * many, BANDS)
    assert {place for pair in found for place in pair} == set(range(many))
    assert len(found) < many * LARGEST_BLOCK


def test_sketches_meeting_within_one_number_only() -> None:
    one = _numbers([1, 2, 3])
    assert sketches.meeting([one, one, one, one], BANDS, [[4, 5, 4, 5]]) == {(0, 2), (1, 3)}
    assert sketches.meeting([one, one, one], BANDS, [[1, 1, 2], [3, 4, 4]]) == {(0, 1), (1, 2)}


def test_sketches_runs_are_told_apart_by_their_order() -> None:
    first, second = (sketches.runs(sketches.words(words.split()), 3) for words in ("a b c d", "a c b d"))
    assert (len(first), len(second)) == (2, 2)
    assert not set(first.tolist()) & set(second.tolist())
    assert sketches.runs(sketches.words(["a", "b"]), 3).tolist() == []
