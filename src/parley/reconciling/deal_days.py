"""Deal days: where reports of one deal give its last day differently."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations

from parley.model.claims import Agreement
from parley.model.judgements import Judgement
from parley.reconciling.topics import day_of

NEXT_DAY = 1  # a deal that lasts to the evening of one day runs out on the morning of the next


def read(agreements: Iterable[Agreement], same: Iterable[Judgement]) -> Iterator[Judgement]:
    """Yield a contradiction for each two reports of one deal that end it on different days, each pair of days once."""
    told = {agreement.id: agreement for agreement in agreements}
    for judgement in same:
        ends: dict[date, Agreement] = {}
        for member in judgement.members:
            day = day_of(told[member].end) if member in told else None
            if day:
                ends.setdefault(day, told[member])
        for first, second in combinations(sorted(ends), 2):
            yield _contradicts(ends[first], ends[second], first, second)


def _contradicts(one: Agreement, other: Agreement, first: date, second: date) -> Judgement:
    """The last full day and the day on which a deal runs out are one end by two definitions; others are in conflict."""
    why = "other definition" if (second - first).days == NEXT_DAY else "true conflict"
    told = f"{why}: the end of the {one.kind}, {first} and {second}"
    return Judgement(kind="contradicts", members=(one.id, other.id), reason=told)
