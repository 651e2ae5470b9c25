"""Series: how figures of one measure and population move over days and sources, and whether their parts add up.

Never averaged, never joined across definitions: consecutive figures of a running total are linked as updates, figures
that cannot both hold as contradictions with the reason why they differ, parts with their whole as sums with the
arithmetic shown.
"""

from collections.abc import Iterator, Sequence

from parley.model.claims import Figure
from parley.model.judgements import Judgement
from parley.model.quantities import Number
from parley.reconciling.topics import day_of, days_apart, may_agree, population, stems

STOCKS = ("held", "missing", "displaced", "present")  # a stock may fall and rise: a change needs a flow to explain it
ROUNDED = 0.05  # two numbers this close, one of them approximate, are one number rounded
COMPARABLE = 2.0  # of two numbers for one thing; farther apart they have more often counted two things than one
DEFINITIONS = frozenset(
    {"living", "alive", "dead", "confirmed", "identified", "registered", "civilian", "military", "child", "woman"}
)


def read(figures: Sequence[Figure]) -> Iterator[Judgement]:
    """Yield the sums, contradictions and updates among `figures`."""
    yield from _sums(figures)
    for members in _series(figures):
        for i, one in enumerate(members):
            yield from _compare_all(one, members[i + 1 :])


def _series(figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """Figures of one measure and population, whole ones only, by day (unknown days last) and text order."""
    found: dict[tuple[str, str, str], list[Figure]] = {}
    for figure in figures:
        if figure.part_of is None and figure.status != "planned":
            found.setdefault((figure.measure, population(figure), figure.status), []).append(figure)
    for key in sorted(found):
        yield sorted(found[key], key=lambda f: (str(day_of(f.as_of) or "9"), f.evidence.report.key, f.evidence.start))


def _compare_all(one: Figure, later: Sequence[Figure]) -> Iterator[Judgement]:
    """Judge `one` against each later figure of its series until the first that takes its line on."""
    for other in later:
        if not may_agree(one.where, other.where) or one.id == other.id or not _same_line(one, other):
            continue
        judged = compare(one, other)
        if judged:
            yield judged
        apart = days_apart(one.as_of, other.as_of)
        if one.cumulative and apart:
            return  # the next day's figure takes the line on from here


def _same_line(one: Figure, other: Figure) -> bool:
    """Incidents are compared on one known day and place only; running totals and stocks throughout."""
    if one.cumulative != other.cumulative:
        return False
    if one.cumulative:
        return True
    return days_apart(one.as_of, other.as_of) == 0 and bool(stems(one.where) & stems(other.where))


def compare(one: Figure, other: Figure) -> Judgement | None:
    """Judge two figures of one series, the earlier first: contradicts, updates, or None where both can hold."""
    low, high = sorted((_least(one), _least(other)))
    if not _clash(one, other) or high > COMPARABLE * low:
        return None
    apart = days_apart(one.as_of, other.as_of)
    rises = _least(other) >= _least(one)
    if apart and one.measure not in STOCKS and rises:
        told = f"{one.quantity.words} to {other.quantity.words} in {apart} days"
        return Judgement(
            kind="updates", members=(other.id, one.id), reason=f"a running total of {one.measure} rises: {told}"
        )
    reason = _reason(one, other, apart)
    numbers = f"{one.quantity.words} ({_by(one)}) and {other.quantity.words} ({_by(other)})"
    return Judgement(kind="contradicts", members=(one.id, other.id), reason=f"{reason}: {one.measure}, {numbers}")


def _reason(one: Figure, other: Figure, apart: int | None) -> str:
    """Why two figures differ, as far as the reports say; else a true conflict."""
    low, high = sorted((_least(one), _least(other)))
    if (one.quantity.approx or other.quantity.approx) and high - low <= ROUNDED * high:
        return "rounding"
    if (stems(one.evidence.quote) ^ stems(other.evidence.quote)) & DEFINITIONS:
        return "other definition"
    if apart:
        return "other day"
    if one.source and other.source and not stems(one.source.party) & stems(other.source.party):
        return "other source"
    if one.where and other.where and stems(one.where) != stems(other.where):
        return "other scope"
    return "true conflict"


def _by(figure: Figure) -> str:
    source = figure.source.words if figure.source else "the report's own voice"
    return f"{source}, {day_of(figure.as_of) or 'day unknown'}"


def _least(figure: Figure) -> Number:
    quantity = figure.quantity
    return quantity.low if quantity.low is not None else quantity.high or 0


def _clash(one: Figure, other: Figure) -> bool:
    """Tell whether no number satisfies both: equal bounds never clash, open ends reach as far as they are told."""
    a, b = one.quantity, other.quantity
    if (a.low, a.high) == (b.low, b.high):
        return False
    if a.high is None and b.high is None:
        return a.low != b.low  # "more than 15,000" and "more than 20,000" are two tellings
    below = a.high is not None and b.low is not None and a.high < b.low
    above = b.high is not None and a.low is not None and b.high < a.low
    return below or above


def _sums(figures: Sequence[Figure]) -> Iterator[Judgement]:
    """Sums of figures whose parts name the place of their whole, report by report."""
    reports: dict[str, list[Figure]] = {}
    for figure in figures:
        reports.setdefault(figure.evidence.report.key, []).append(figure)
    for told in reports.values():
        for whole in told:
            parts = [part for part in told if part is not whole and _is_part(part, whole)]
            if len(parts) > 1:
                yield _sum(whole, parts)


def _is_part(part: Figure, whole: Figure) -> bool:
    named, place = part.part_of, whole.evidence
    return named is not None and named.start < place.end and place.start < named.end


def _sum(whole: Figure, parts: Sequence[Figure]) -> Judgement:
    numbers = [_least(part) for part in parts]
    total, told = sum(numbers), _least(whole)
    arithmetic = f"{' + '.join(f'{number:,}' for number in numbers)} = {total:,}"
    if total == told:
        outcome = "as told"
    else:
        outcome = f"told: {told:,}, {abs(told - total):,} {'more' if told > total else 'fewer'} than its parts"
    members = (whole.id, *(part.id for part in parts))
    return Judgement(kind="sum", members=members, reason=f"{arithmetic}, {outcome}", adds_up=total == told)
