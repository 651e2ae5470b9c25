"""moments: written by its reader's owner."""

from collections.abc import Iterator

from parley.model.moments import Moment
from parley.reading.marks import Marks

NEEDS: frozenset[str] = frozenset()
GIVES = "moments"


def read(marks: Marks) -> Iterator[Moment]:
    """Yield the moments of the report."""
    yield from ()
