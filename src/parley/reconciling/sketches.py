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

from parley.reconciling.groups import neighbours

Numbers = NDArray[np.uint64]
"""A set of numbers: in order, each once."""

_UPPER = np.uint64(32)  # bits: MinHash takes half of a number
_SPREAD = np.uint64(0x9E3779B97F4A7C15)  # odd and without a pattern: neighbouring numbers come to lie far apart


class Bands(NamedTuple):
    """How many bands of how many rows each: two sets of Jaccard index j meet with 1 - (1 - j^rows)^bands."""

    number: int
    rows: int


def words(told: Iterable[str]) -> Numbers:
    """Return words as numbers, in their order, spread over all 64 bits."""
    return np.fromiter((crc32(word.encode()) for word in told), dtype=np.uint64) * _SPREAD


def runs(numbers: Numbers, length: int) -> Numbers:
    """Return the runs of so many of `numbers` (n), each as one number, as a set; none where there are fewer."""
    if len(numbers) < length:
        return numbers[:0]
    folded = np.zeros(len(numbers) - length + 1, dtype=np.uint64)
    return np.unique(_folded(np.lib.stride_tricks.sliding_window_view(numbers, length), folded))


def meeting(sets: Sequence[Numbers], bands: Bands, within: Sequence[Sequence[int]] = ()) -> set[tuple[int, int]]:
    """Return the pairs of places of sets, the smaller first, that may have much in common; an empty set meets none.

    Where each of `within` has a number for each set, only sets of one number in one of them meet.
    """
    places = [place for place, numbers in enumerate(sets) if len(numbers)]
    if not places:
        return set()
    empty = MinHash(bands.number * bands.rows, seed=1, hashfunc=int)
    least = np.stack([_least(sets[place], empty) for place in places])
    stretches = [np.array(numbers, dtype=np.uint64)[places] for numbers in within or ([0] * len(sets),)]
    return {
        (places[one], places[other])
        for band in range(bands.number)
        for stretch in stretches
        for block in _blocks(_folded(least[:, band * bands.rows : (band + 1) * bands.rows], stretch * _SPREAD))
        for one, other in neighbours(block)
    }


def _least(numbers: Numbers, empty: MinHash) -> NDArray[np.uint32]:
    sketch = empty.copy()
    sketch.update_batch((numbers >> _UPPER).tolist())
    found: NDArray[np.uint32] = sketch.hashvalues.astype(np.uint32)
    return found


def _folded(rows: NDArray[np.uint32] | Numbers, keys: Numbers) -> Numbers:
    """One number for each of `rows` (n, m) and of its key (n): rows that are alike, with one key, have one number."""
    for column in rows.T:
        keys = (keys ^ column) * _SPREAD
    return keys


def _blocks(keys: Numbers) -> Iterator[list[int]]:
    """The places of equal keys, in order, two and more together."""
    order = np.argsort(keys, kind="stable")
    starts = np.concatenate(([0], np.flatnonzero(np.diff(keys[order])) + 1))
    sizes = np.diff(np.concatenate((starts, [len(order)])))
    for start, size in zip(starts[sizes > 1], sizes[sizes > 1], strict=True):
        yield order[start : start + size].tolist()
