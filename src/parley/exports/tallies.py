"""Tallies: how many of those promised are told let go: by the largest total told, else by the sum of the days' counts.

Nothing is averaged. Where reports give several numbers for one day and people, the least is counted, so that a promise is
told done only where every count says so.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from parley.exports.on_record import OnRecord
from parley.model.claims import Figure
from parley.model.promises import Promise
from parley.model.quantities import Number
from parley.reconciling.ranges import least
from parley.reconciling.topics import day_of, senses

RATE = re.compile(r"\b(?:daily|weekly|(?:an?|per|each|every) (?:day|week|month))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tally:
    """A number of people told let go, in words, with the figures and days that it stands on; none told, no number."""

    number: Number | None
    words: str
    figures: tuple[Figure, ...]
    days: tuple[date, ...]


NOTHING = Tally(None, "", (), ())


def is_rate(promise: Promise) -> bool:
    """Tell whether so many are promised a day or week: no sum over days fulfils that."""
    return RATE.search(promise.what) is not None


def tally(promise: Promise, told: Sequence[Figure], record: OnRecord) -> Tally:
    """Return what is told of the people whom a promise is about; nothing for a rate, or what counts nobody let go."""
    if promise.measure != "released" or promise.quantity is None or is_rate(promise):
        return NOTHING
    of = [
        figure
        for figure in told
        if figure.part_of is None and figure.id not in record.taken_back and _is_of(figure, promise, record)
    ]
    by_day = _by_day([f for f in of if not f.cumulative])
    totals = [f for f in of if f.cumulative or day_of(f.as_of) is None]
    if totals:
        most = max(totals, key=lambda f: (least(f.quantity), f.id))
        return Tally(least(most.quantity), most.quantity.words, tuple(totals), _days(totals))
    if not by_day:
        return NOTHING
    counts = [min(least(f.quantity) for f in figures) for figures in by_day.values()]
    words = f"{' + '.join(f'{count:,}' for count in counts)} = {sum(counts):,}" if len(counts) > 1 else f"{counts[0]:,}"
    if any(len({least(f.quantity) for f in figures}) > 1 for figures in by_day.values()):
        words = f"at least {words}"
    figures = [f for found in by_day.values() for f in found]
    return Tally(sum(counts), words, tuple(figures), _days(figures))


def _is_of(figure: Figure, promise: Promise, record: OnRecord) -> bool:
    """Tell whether a figure counts people of the promise: let go by its giver, or by nobody named and of the same people."""
    giver, owes = record.name(figure.giver), record.name(promise.giver)
    if giver and owes and giver != owes:
        return False
    counted, owed = senses(figure.who) or senses(figure.evidence.quote), senses(promise.who) or senses(promise.what)
    return bool(giver and owes) or bool(counted & owed)


def _by_day(figures: Sequence[Figure]) -> dict[date, list[Figure]]:
    found: dict[date, list[Figure]] = {}
    for figure in sorted(figures, key=lambda f: (str(day_of(f.as_of)), f.evidence.report.key, f.evidence.start)):
        day = day_of(figure.as_of)
        if day:
            found.setdefault(day, []).append(figure)
    return found


def _days(figures: Sequence[Figure]) -> tuple[date, ...]:
    return tuple(sorted({day for figure in figures if (day := day_of(figure.as_of))}))
