"""mentions: written by its reader's owner."""

from collections.abc import Iterator

from parley.reading.marks import Marks, Mention

NEEDS: frozenset[str] = frozenset()
GIVES = "mentions"


def read(marks: Marks) -> Iterator[Mention]:
    """Yield the mentions of the report."""
    yield from ()
