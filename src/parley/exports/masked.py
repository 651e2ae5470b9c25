"""What is shown of a record to those who are not to know the names of people who suffered: rows and the brief, masked."""

from collections.abc import Collection, Iterator, Mapping

from parley.exports import lists
from parley.exports.masking import Masks, masks, suffering
from parley.exports.row import Row
from parley.store import naming, sufferers
from parley.store.database import Record
from parley.store.queries import ALL, Selection


def masks_of(record: Record) -> Masks:
    """Return the masks for a record; who acts or speaks in office anywhere in it is named.

    It goes through what is kept of every report, and reads no text.
    """
    roles = _without_office(record, suffering(sufferers.tellings(record), naming.attacked(record)))
    return masks(sufferers.tellings(record) if roles else (), roles)


def masks_of_reports(record: Record, keys: Collection[str]) -> Masks:
    """Return the masks for what is shown of some reports only, given by their keys, from what they tell of people.

    Who suffered by another report only is named here.
    """
    told = sorted(set(keys))
    tellings = sufferers.of_reports(record, told)
    return masks(tellings, _without_office(record, suffering(tellings, naming.attacked(record, told))))


def _without_office(record: Record, roles: Mapping[str, str]) -> Mapping[str, str]:
    named = naming.in_office(record, sorted(roles))
    return {name: role for name, role in roles.items() if name not in named}


def rows(record: Record, view: type[Row], selection: Selection = ALL) -> Iterator[Row]:
    """Yield the rows of a view as `lists.rows` does, masked."""
    hidden = masks_of(record)
    found = lists.rows(record, view, selection)
    return map(hidden.row, found) if hidden else found
