"""Series: how figures of one measure and population move over days and sources, and which cannot all hold.

Never averaged, never joined across definitions: consecutive figures of one source are linked as updates, figures that
cannot both hold as contradictions with the reason why they differ, as far as the reports say it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from parley.model.claims import Figure
from parley.model.judgements import Judgement
from parley.model.quantities import Number
from parley.model.report import Report
from parley.reconciling.ranges import clash, is_exact, is_rounding, least
from parley.reconciling.replies import by_whom
from parley.reconciling.talks import Talks
from parley.reconciling.topics import (
    CAPTIVE,
    STOCKS,
    day_of,
    days_apart,
    definitions,
    may_agree,
    may_be_one_place,
    population,
    populations,
    share_words,
    stems,
)

HELD, RELEASED, KILLED = "held", "released", "killed"
DEAD = frozenset({"the dead only"})
ONE_RELEASE = 1.5  # of two counts of those let go on one day; farther apart one is of a part, or a total
COMPARABLE = 2.0  # of two numbers for one thing; farther apart they have more often counted two things than one
LOOKED_THROUGH = 300  # later figures of its series among which those of its line are looked for
REACH = 30  # later figures of its line with which one is compared at most
FRESH = 3  # days within which a stock is told anew rather than changed
OLD = 7  # days after which an incident that is still told is one that all know: its day names it
Days = Mapping[str, frozenset[date]]
Party = tuple[str, ...]


class Freed(NamedTuple):
    """Captives freed on a day, and the report that tells it."""

    day: date
    number: Number
    report: Report


def read(figures: Sequence[Figure], talks: Talks, told_for: Days) -> Iterator[Judgement]:
    """Yield the contradictions and updates among `figures`; `told_for` gives the days of all that tell the same as one."""
    freed = _Freed(figures, talks)
    seen: set[frozenset[str]] = set()
    for members in _series(figures, talks):
        counted = _Counted(members)
        for i, one in enumerate(members):
            line = _Line(one, talks, told_for, (freed, counted))
            for judgement in line.compare_all(members[i + 1 : i + 1 + LOOKED_THROUGH]):
                pair = frozenset(judgement.members)  # two figures may meet in the series of several parties
                if pair not in seen:
                    seen.add(pair)
                    yield judgement


def _parties(figure: Figure, talks: Talks) -> list[Party]:
    return sorted(tuple(sorted(party)) for party in talks.parties(figure.evidence.report)) or [()]


class _Freed:
    """The captives freed, by day, for each party whose talks they are of."""

    def __init__(self, figures: Sequence[Figure], talks: Talks) -> None:
        self.talks = talks
        self._found: dict[Party, list[Freed]] = {}
        for figure in figures:
            day = day_of(figure.as_of)
            if figure.measure == RELEASED and day and not figure.cumulative and CAPTIVE in populations(figure):
                for party in _parties(figure, talks):
                    self._found.setdefault(party, []).append(Freed(day, least(figure.quantity), figure.evidence.report))
        for told in self._found.values():
            told.sort(key=lambda freed: freed.day)

    def number(self, one: Figure, since: date, until: date) -> Number:
        """Return how many were freed in the talks of a figure after `since` and up to `until`, each day and number once."""
        report, counted = one.evidence.report, set()
        for party in _parties(one, self.talks):
            told = self._found.get(party, [])
            after, upto = (bisect_right(told, day, key=lambda freed: freed.day) for day in (since, until))
            of_talks = (freed for freed in told[after:upto] if self.talks.may_be_one(report, freed.report))
            counted |= {(freed.day, freed.number) for freed in of_talks}
        return sum(number for _, number in counted)


def _series(figures: Sequence[Figure], talks: Talks) -> Iterator[list[Figure]]:
    """Figures of one measure and population, whole ones only, by day (unknown days last) and text order.

    A figure stands in one series for each party that its report names, so that only figures of the same talks meet.
    """
    found: dict[tuple[str, str, str, Party], list[Figure]] = {}
    for figure in figures:
        if figure.part_of is None and figure.status != "planned":
            for party in _parties(figure, talks):
                found.setdefault((figure.measure, population(figure), figure.status, party), []).append(figure)
    for key in sorted(found):
        members = sorted(found[key], key=lambda f: (str(day_of(f.as_of) or "9"), f.evidence.report.key, f.evidence.start))
        yield members


class _Counted:
    """The days for which each source counts, within one series."""

    def __init__(self, members: Sequence[Figure]) -> None:
        self._days: dict[frozenset[str], list[date]] = {}
        for figure in members:
            day = day_of(figure.as_of)
            if day:
                self._days.setdefault(_source(figure), []).append(day)

    def is_nearer(self, one: Figure, other: Figure) -> bool:
        """Tell whether one of two sources that count for different days counts for the other's day as well.

        What they dispute is told there: a count beside another source's of weeks later says nothing more.
        """
        first, last = day_of(one.as_of), day_of(other.as_of)
        if first is None or last is None or _source(one) == _source(other):
            return False
        return self._has(one, last) or self._has(other, first)

    def _has(self, figure: Figure, day: date) -> bool:
        days = self._days[_source(figure)]
        return bisect_right(days, day) > bisect_left(days, day)


def _source(figure: Figure) -> frozenset[str]:
    return stems(figure.source.party) if figure.source else frozenset()


class _Line:
    """One figure, beside which later ones of its series are put."""

    def __init__(self, one: Figure, talks: Talks, told_for: Days, beside: tuple[_Freed, _Counted]) -> None:
        self.one, self.talks, self.told_for = one, talks, told_for
        self.freed, self.counted = beside

    def compare_all(self, later: Sequence[Figure]) -> Iterator[Judgement]:
        """Judge the figure against those later that are of its line, until those that take the line on."""
        compared, next_day = 0, None
        for other in later:
            apart = days_apart(self.one.as_of, other.as_of)
            is_past = next_day is not None and apart != next_day and self.one.measure != HELD
            if compared == REACH or is_past:
                return  # the next day's figures take the line on from here
            if not self._is_of_line(other):
                continue
            compared += 1
            judged = self.compare(other)
            if judged:
                yield judged
            next_day = next_day or (apart if self.one.cumulative else None)

    def _is_of_line(self, other: Figure) -> bool:
        """Running totals and stocks are one line throughout; incidents on one day and place, or one that all still tell."""
        one = self.one
        if one.cumulative != other.cumulative or not may_be_one_place(one.where, other.where):
            return False
        if not self.talks.may_be_one(one.evidence.report, other.evidence.report):
            return False
        if one.cumulative:
            return True
        if days_apart(one.as_of, other.as_of) != 0:
            return False
        if _is_one_release(one, other) or _is_set_beside(one, other):
            return True
        return share_words(one.where, other.where) or (_is_old(one) and _is_old(other))

    def compare(self, other: Figure) -> Judgement | None:
        """Judge two figures of one line, the earlier first: contradicts, updates, or None where both can hold."""
        one, apart = self.one, days_apart(self.one.as_of, other.as_of)
        low, high = sorted((least(one.quantity), least(other.quantity)))
        if apart is None or not clash(one.quantity, other.quantity) or high > COMPARABLE * low:
            return None
        if not apart:
            return None if _one_count(one, other) else _contradicts(one, other, apart)
        if one.measure == HELD:
            return self._held(other, apart)
        if one.measure in STOCKS:
            is_retold = apart <= FRESH and is_rounding(one.quantity, other.quantity)
            return _contradicts(one, other, apart) if is_retold else _updates(one, other, apart)
        if least(other.quantity) >= least(one.quantity):
            return _updates(one, other, apart)
        is_fall = _one_source(one, other) and self._is_surely_earlier(other)
        return _contradicts(one, other, apart) if is_fall else None

    def _held(self, other: Figure, apart: int) -> Judgement | None:
        """Those held change only by those freed, as far as reports tell: what they do not explain is a contradiction."""
        first, last = day_of(self.one.as_of), day_of(other.as_of)
        if first is None or last is None or self.counted.is_nearer(self.one, other):
            return None
        freed = self.freed.number(self.one, first, last)
        fewer = least(self.one.quantity) - least(other.quantity)
        if fewer and fewer == freed:
            return _updates(self.one, other, apart)
        return _contradicts(self.one, other, apart)

    def _is_surely_earlier(self, other: Figure) -> bool:
        """Tell whether every day for which the one number is told lies before every day of the other."""
        before, after = ({*self.told_for.get(f.id, ()), day_of(f.as_of)} - {None} for f in (self.one, other))
        return max(before, default=date.min) < min(after, default=date.max)


def _is_one_release(one: Figure, other: Figure) -> bool:
    """Tell whether two reports count those let go on one day in one exchange: of them each side has its count."""
    if one.measure != RELEASED or one.evidence.report.key == other.evidence.report.key:
        return False
    low, high = sorted((least(one.quantity), least(other.quantity)))
    givers = [figure.giver.party if figure.giver else None for figure in (one, other)]
    return high <= ONE_RELEASE * low and may_agree(*givers)


def _is_set_beside(one: Figure, other: Figure) -> bool:
    """Tell whether a report sets one source's count of an incident beside another's, in one paragraph."""
    if one.evidence.report.key != other.evidence.report.key or not one.source or not other.source:
        return False
    first, second = sorted((one.evidence, other.evidence), key=lambda evidence: evidence.start)
    return not _one_source(one, other) and "\n" not in first.report.text[first.end : second.start]


def _is_old(figure: Figure) -> bool:
    day, published = day_of(figure.as_of), figure.evidence.report.published
    return day is not None and published is not None and (date.fromisoformat(published) - day).days >= OLD


def _one_source(one: Figure, other: Figure) -> bool:
    first, second = (figure.source.party if figure.source else None for figure in (one, other))
    return first == second or share_words(first, second)


def _one_count(one: Figure, other: Figure) -> bool:
    """Tell whether one report gives two exact numbers by one source: it counts two things then."""
    return (
        is_exact(one.quantity)
        and is_exact(other.quantity)
        and one.evidence.report.key == other.evidence.report.key
        and _one_source(one, other)
    )


def _updates(one: Figure, other: Figure, apart: int) -> Judgement | None:
    """The later figure takes the earlier one on, where one source gives both and counts the same."""
    if not _one_source(one, other):
        return None
    moves = "rises" if least(other.quantity) >= least(one.quantity) else "falls"
    total = "a stock" if one.measure in STOCKS else "a running total"
    told = f"{one.quantity.words} to {other.quantity.words} in {apart} {'day' if apart == 1 else 'days'}"
    return Judgement(kind="updates", members=(other.id, one.id), reason=f"{total} of {one.measure} {moves}: {told}")


def _contradicts(one: Figure, other: Figure, apart: int) -> Judgement:
    numbers = f"{one.quantity.words} ({_by(one)}) and {other.quantity.words} ({_by(other)})"
    why = f"{reason(one, other, apart)}: {one.measure}, {numbers}"
    return Judgement(kind="contradicts", members=(one.id, other.id), reason=why)


def reason(one: Figure, other: Figure, apart: int | None) -> str:
    """Return why two figures differ, as far as the reports say; else a true conflict."""
    if is_rounding(one.quantity, other.quantity):
        return "rounding"
    if _definitions(one) != _definitions(other):
        return "other definition"
    if apart:
        return "other day"
    if one.source and other.source and not stems(one.source.party) & stems(other.source.party):
        return "other source"
    if one.where and other.where and stems(one.where) != stems(other.where):
        return "other scope"
    return "true conflict"


def _definitions(figure: Figure) -> frozenset[str]:
    """By which definitions a figure counts; that those killed are dead narrows nothing."""
    return definitions(figure.evidence.quote) - (DEAD if figure.measure == KILLED else frozenset())


def _by(figure: Figure) -> str:
    source = by_whom(figure) if figure.source else "the report's own voice"
    return f"{source}, {day_of(figure.as_of) or 'day unknown'}"
