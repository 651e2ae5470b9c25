"""Sketches: which of many sets of numbers may have much in common, without comparing each with each.

MinHash with banding (Broder 1997). The bands are sorted one after the other, so that a large archive needs a few hundred
bytes for a set; an index of all bands at once needs tens of kilobytes.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np
from datasketch import MinHash
from numpy.typing import NDArray

Numbers = NDArray[np.uint64]
"""A set of numbers: in order, each once."""

LARGEST = 200  # sets in one place of a band; where more meet, each is proposed with its next neighbours only
_UPPER = np.uint64(32)  # bits: MinHash takes half of a number
_SPREAD = np.uint64(0x9E3779B97F4A7C15)  # odd and without a pattern: neighbouring numbers come to lie far apart


class Bands(NamedTuple):
    """How many bands of how many rows each: two sets of Jaccard index j meet with 1 - (1 - j^rows)^bands."""

    number: int
    rows: int


def words(told: Iterable[str]) -> Numbers:
    """Return words as numbers, in their order, spread over all 64 bits."""
    return np.fromiter((crc32(word.encode()) for word in told), dtype=np.uint64) * _SPREAD


def meeting(sets: Sequence[Numbers], bands: Bands, within: Sequence[int] | None = None) -> set[tuple[int, int]]:
    """Return the pairs of places of sets, the smaller first, that may have much in common; an empty set meets none.

    Where `within` has a number for each set, only sets of one number meet.
    """
    places = np.array([place for place, numbers in enumerate(sets) if len(numbers)], dtype=np.int64)
    if not len(places):
        return set()
    empty = MinHash(bands.number * bands.rows, seed=1, hashfunc=int)
    least = np.stack([_least(sets[place], empty) for place in places])
    apart = np.array(within if within is not None else [0] * len(sets), dtype=np.uint64)[places] * _SPREAD
    return {
        (int(places[one]), int(places[other]))
        for band in range(bands.number)
        for block in _blocks(_folded(least[:, band * bands.rows : (band + 1) * bands.rows], apart))
        for i, one in enumerate(block)
        for other in block[i + 1 : i + 1 + (len(block) if len(block) <= LARGEST else LARGEST // 10)]
    }


def _least(numbers: Numbers, empty: MinHash) -> NDArray[np.uint32]:
    sketch = empty.copy()
    sketch.update_batch((numbers >> _UPPER).tolist())
    found: NDArray[np.uint32] = sketch.hashvalues.astype(np.uint32)
    return found


def _folded(band: NDArray[np.uint32], keys: Numbers) -> Numbers:
    """One number for each row of a band: rows that are alike, with one key, have one number."""
    for column in band.T:
        keys = (keys ^ column) * _SPREAD
    return keys


def _blocks(keys: Numbers) -> Iterator[list[int]]:
    """The places of equal keys, in order, two and more together."""
    order = np.argsort(keys, kind="stable")
    starts = np.concatenate(([0], np.flatnonzero(np.diff(keys[order])) + 1))
    sizes = np.diff(np.concatenate((starts, [len(order)])))
    for start, size in zip(starts[sizes > 1], sizes[sizes > 1], strict=True):
        yield order[start : start + size].tolist()
