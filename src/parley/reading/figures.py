"""figures: written by its reader's owner."""

from collections.abc import Iterator

from parley.model.claims import Figure
from parley.reading.marks import Marks

NEEDS: frozenset[str] = frozenset()
GIVES = "figures"


def read(marks: Marks) -> Iterator[Figure]:
    """Yield the figures of the report."""
    yield from ()
