"""What is shown of a record to those who are not to know the names of people who suffered: rows and the brief, masked."""

from collections.abc import Iterator

from parley.exports import lists
from parley.exports.masking import Masks, masks, suffering
from parley.exports.row import Row
from parley.store import naming, queries
from parley.store.database import Record
from parley.store.queries import ALL, Selection


def masks_of(record: Record) -> Masks:
    """Return the masks for a record; who acts or speaks in office anywhere in it is named. It goes through every report."""
    roles = suffering(queries.reports(record), naming.attacked(record))
    named = naming.in_office(record, sorted(roles))
    return masks(queries.reports(record), {name: role for name, role in roles.items() if name not in named})


def rows(record: Record, view: type[Row], selection: Selection = ALL) -> Iterator[Row]:
    """Yield the rows of a view as `lists.rows` does, masked."""
    hidden = masks_of(record)
    found = lists.rows(record, view, selection)
    return map(hidden.row, found) if hidden else found
