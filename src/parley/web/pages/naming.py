"""Under which name each actor is shown on a page: of the names judged to be one actor's, the one most told there."""

from collections.abc import Mapping

from parley.exports.on_record import listed_under
from parley.store import queries
from parley.store.database import Record


def listed(record: Record, told: Mapping[str, int]) -> dict[str, str]:
    """Return for each name of `told`, which counts them, that is one actor's with others the name that stands for all."""
    return listed_under(told, queries.same_actors(record, sorted(told)))
