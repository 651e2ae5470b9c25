"""events: written by its reader's owner."""

from collections.abc import Iterator

from parley.model.claims import Event
from parley.reading.marks import Marks

NEEDS: frozenset[str] = frozenset()
GIVES = "events"


def read(marks: Marks) -> Iterator[Event]:
    """Yield the events of the report."""
    yield from ()
