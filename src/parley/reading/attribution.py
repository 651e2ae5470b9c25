"""statements: written by its reader's owner."""

from collections.abc import Iterator

from parley.model.claims import Statement
from parley.reading.marks import Marks

NEEDS: frozenset[str] = frozenset()
GIVES = "statements"


def read(marks: Marks) -> Iterator[Statement]:
    """Yield the statements of the report."""
    yield from ()
