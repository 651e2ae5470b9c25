"""agreements: written by its reader's owner."""

from collections.abc import Iterator

from parley.model.claims import Agreement
from parley.reading.marks import Marks

NEEDS: frozenset[str] = frozenset()
GIVES = "agreements"


def read(marks: Marks) -> Iterator[Agreement]:
    """Yield the agreements of the report."""
    yield from ()
