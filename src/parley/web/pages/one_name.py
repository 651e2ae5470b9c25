"""One name for each actor: of those judged to be one actor's the one most told on record, as in the lists.

Only what hangs together with the names asked about is looked at, so that it costs the same however large the record is.
"""

from collections.abc import Collection, Mapping

from parley.exports.on_record import listed_under
from parley.reconciling.bearers import is_name
from parley.store import around, queries
from parley.store.database import Record

MOST = (
    1000  # claims up to which a name is counted; where two names are told more often than that, the first by letter is taken
)


def listed(record: Record, names: Collection[str]) -> Mapping[str, str]:
    """Return for each of some names that are one actor's with others the name under which it is listed."""
    groups = queries.same_actors(record, names)
    together = sorted({name for group in groups for name in group if is_name(name)})
    return listed_under(around.times(record, together, most=MOST), groups)
