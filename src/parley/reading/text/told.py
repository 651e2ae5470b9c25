"""What the encoder hears told by single words of a flash, a report of a sentence or two: an event of some type.

A network has learned from sentences in which the words that tell something are marked (docs/encoder-model.md). It knows
more English than the lexicon, and less of who is meant: readers take from here which words tell something, and find who, to
whom and when by themselves. NEEDS an encoding, GIVES told; without one nothing is told.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from parley.model.claims import EVENT_TYPES
from parley.reading.marks import Marks
from parley.reading.text.encoder import OUTSIDE, Floats

NEEDS: frozenset[str] = frozenset()
GIVES = "told"
LEAST = 0.02  # chance of telling anything below which a word piece is passed over


@dataclass(frozen=True, slots=True)
class Told:
    """What the word piece that begins at `start` tells: the chance of each of EVENT_TYPES."""

    start: int
    events: tuple[float, ...]


def read(marks: Marks) -> Iterator[Told]:
    """Yield the word pieces that may tell something, in text order."""
    if marks.encoding is None or not marks.encoding.windows:
        return
    chances = _chances(marks.encoding.events)
    starts = marks.encoding.windows[0].window.offsets[: len(chances), 0]
    for place in np.flatnonzero((chances[:, 0] <= 1 - LEAST) & (starts != OUTSIDE)):
        yield Told(int(starts[place]), tuple(map(float, chances[place, 1:])))


def _chances(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max(-1, keepdims=True))
    chances: Floats = powers / powers.sum(-1, keepdims=True)
    return chances


def event(marks: Marks, start: int, end: int) -> dict[str, float]:
    """Return type → the chance that the word at [start, end) tells an event of it; empty where it tells none."""
    first = bisect_left(marks.told, start, key=lambda told: told.start)
    last = bisect_left(marks.told, end, key=lambda told: told.start)
    pieces = [told.events for told in marks.told[first:last]]
    return dict(zip(EVENT_TYPES, max(pieces, key=sum), strict=True)) if pieces else {}
