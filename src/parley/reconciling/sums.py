"""Sums: whether parts add up to their whole, and stocks follow from flows; the arithmetic is shown.

A stock of captives is what was taken less what was let go: those abducted against those released and those still held,
as one report tells all three.
"""

from collections.abc import Iterator, Sequence

from parley.model.claims import Figure
from parley.model.judgements import Judgement
from parley.reconciling.ranges import least
from parley.reconciling.topics import CAPTIVE, populations

TAKEN, FREED, KEPT = "abducted", "released", "held"
MEANT_AS_ALL = 0.8  # of the whole; parts that make up less are some of its parts, and no sum


def read(figures: Sequence[Figure]) -> Iterator[Judgement]:
    """Yield the sums of figures, report by report: wholes with their parts, then stocks with their flows."""
    reports: dict[str, list[Figure]] = {}
    for figure in figures:
        reports.setdefault(figure.evidence.report.key, []).append(figure)
    for told in reports.values():
        for whole in told:
            parts = [part for part in told if part is not whole and _is_part(part, whole)]
            if len(parts) > 1 and sum(least(part.quantity) for part in parts) >= MEANT_AS_ALL * least(whole.quantity):
                yield _sum(whole, parts, "")
        yield from _stock_and_flow(told)


def _is_part(part: Figure, whole: Figure) -> bool:
    named, place = part.part_of, whole.evidence
    return named is not None and named.start < place.end and place.start < named.end


def _stock_and_flow(told: Sequence[Figure]) -> Iterator[Judgement]:
    """Those taken against those freed and those still held, where a report gives each as one number."""
    whole = [f for f in told if f.part_of is None and f.status == "occurred" and f.quantity.low == f.quantity.high]
    taken = [f for f in whole if f.measure == TAKEN]
    freed = [f for f in whole if f.measure == FREED and f.cumulative and CAPTIVE in populations(f)]
    kept = [f for f in whole if f.measure == KEPT and f.cumulative and populations(f) <= {CAPTIVE}]
    if len(taken) == len(freed) == len(kept) == 1:
        yield _sum(taken[0], [*freed, *kept], f"{TAKEN} against {FREED} and still {KEPT}: ")


def _sum(whole: Figure, parts: Sequence[Figure], about: str) -> Judgement:
    numbers = [least(part.quantity) for part in parts]
    total, told = sum(numbers), least(whole.quantity)
    arithmetic = f"{about}{' + '.join(f'{number:,}' for number in numbers)} = {total:,}"
    if total == told:
        outcome = "as told"
    else:
        outcome = f"told: {told:,}, {abs(told - total):,} {'more' if told > total else 'fewer'} than its parts"
    members = (whole.id, *(part.id for part in parts))
    return Judgement(kind="sum", members=members, reason=f"{arithmetic}, {outcome}", adds_up=total == told)
