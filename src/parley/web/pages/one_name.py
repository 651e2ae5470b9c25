"""One name for each actor: of those judged to be one actor's the one most told on record, as in the lists.

Only what hangs together with the names asked about is looked at, so that it costs the same however large the record is.
"""

from collections import Counter
from collections.abc import Collection, Mapping

from parley.exports.lines import leads
from parley.exports.on_record import listed_under
from parley.reconciling.bearers import is_name
from parley.store import around, queries
from parley.store.database import Record

FEW = 100  # claims up to which each name is counted: where only one name of an actor is told so often, it is the one
# claims up to which the others are counted; where two names are told more often than that, the first by letter is taken
MOST = 1000


def listed(record: Record, names: Collection[str]) -> Mapping[str, str]:
    """Return for each of some names that are one actor's with others the name under which it is listed."""
    groups = queries.same_actors(record, names)
    lead = leads(found for group in groups if (found := [name for name in group if is_name(name)]))
    told = around.times(record, sorted(lead), most=FEW)
    often = [name for name, times in told.items() if times == FEW]
    rivals = Counter(lead[name] for name in often)
    told |= around.times(record, [name for name in often if rivals[lead[name]] > 1], most=MOST)
    return listed_under(told, groups)
