"""moves: written by its reader's owner."""

from collections.abc import Iterator

from parley.model.claims import Move
from parley.reading.marks import Marks

NEEDS: frozenset[str] = frozenset()
GIVES = "moves"


def read(marks: Marks) -> Iterator[Move]:
    """Yield the moves of the report."""
    yield from ()
