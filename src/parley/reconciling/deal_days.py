"""Deal days: where reports of one deal give its last day differently.

A last day that was still to come when it was told is no other account than that of a later report by which the deal was
extended, or collapsed before it.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations, product

from parley.model.claims import Agreement
from parley.model.judgements import Judgement
from parley.reconciling.topics import day_of

NEXT_DAY = 1  # a deal that lasts to the evening of one day runs out on the morning of the next


def read(agreements: Iterable[Agreement], same: Iterable[Judgement]) -> Iterator[Judgement]:
    """Yield a contradiction for each two reports of one deal that end it on different days, each pair of days once."""
    told = {agreement.id: agreement for agreement in agreements}
    for judgement in same:
        ends: dict[date, list[Agreement]] = {}
        for member in judgement.members:
            day = day_of(told[member].end) if member in told else None
            if day:
                ends.setdefault(day, []).append(told[member])
        for first, second in combinations(sorted(ends), 2):
            for one, other in _told_apart(ends[first], ends[second]):
                yield _contradicts(one, other, first, second)


def _told_apart(first: Sequence[Agreement], second: Sequence[Agreement]) -> list[tuple[Agreement, Agreement]]:
    """The first two tellings by different reports, if any: one report that ends a deal twice tells of two."""
    return [
        (a, b)
        for a, b in product(first, second)
        if a.evidence.report.key != b.evidence.report.key and not _is_overtaken(a, b)
    ][:1]


def _is_overtaken(sooner: Agreement, later: Agreement) -> bool:
    """Tell whether the one last day was planned, and what came of the deal after that gives the other."""
    one, other = sooner.evidence.report.published, later.evidence.report.published
    if not one or not other:
        return False
    extended = later.status == "extended" and one <= other
    end = day_of(sooner.end)
    collapsed = sooner.status == "collapsed" and end is not None and other <= end.isoformat()
    return extended or collapsed


def _contradicts(one: Agreement, other: Agreement, first: date, second: date) -> Judgement:
    """The last full day and the day on which a deal runs out are one end by two definitions; others are in conflict."""
    why = "other definition" if (second - first).days == NEXT_DAY else "true conflict"
    told = f"{why}: the end of the {one.kind}, {first} and {second}"
    return Judgement(kind="contradicts", members=(one.id, other.id), reason=told)
