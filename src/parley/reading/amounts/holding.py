"""The day on which a figure holds: that of its clause, one told before it, that of publication, or none.

What words settle comes first (see rulings). Else every day that the report offers is a candidate, and so is none; what
speaks for each is weighed (lexicon day_weights), and weighs differently for plans, totals, incidents and lengths. Two things
are certain: a day since which a total is counted is never the day on which it holds, and the day of publication, where no
words name it, holds only for totals and stocks, and for what is counted up to now.
"""

from collections.abc import Mapping
from functools import cache

from parley import lexicons
from parley.model.moments import Moment
from parley.reading.amounts import rulings, tellings
from parley.reading.amounts.candidates import ANY, Candidate, Candidates, candidates
from parley.reading.amounts.tellings import Case, Sums, Told

SLIGHT = 0.02  # a manner of telling less likely than this is left out

Shares = Mapping[str, float]
"""Manner of telling (plan, total, incident, length) → how likely it is, from 0 to 1."""


def day(case: Case, told: Told, *, sums: Sums | None = None) -> Moment | None:
    """The moment on which a figure holds, or None where the report gives none; `sums` as weighed for its telling."""
    found = offered(case, told)
    if len(found) == 1:
        return next(iter(found.values())).moment
    shares = tellings.shares(case, sums=sums)
    return found[best({day: strengths(candidate, shares) for day, candidate in found.items()})].moment


def offered(case: Case, told: Told) -> Candidates:
    """The days to choose from: the one that words settle (see rulings), else all that the report offers."""
    if rulings.is_undated(case, told):
        return {None: Candidate(None)}
    ruled = rulings.day(case, told)
    return candidates(case, told) if ruled is None else {ruled.day: Candidate(ruled)}


def best(found: Mapping[str | None, Mapping[str, float]], table: Mapping[str, float] | None = None) -> str | None:
    """Of days with signal → strength, the one for which most speaks; by `table`, or else by the lexicon."""
    weights = _weights() if table is None else table
    sums = {day: sum(weights.get(name, 0.0) * strength for name, strength in told.items()) for day, told in found.items()}
    return max(sums, key=lambda day: (sums[day], day is None, day or ""))


def strengths(candidate: Candidate, shares: Shares) -> dict[str, float]:
    """Signal → strength, with "total published" and so on beside "published" where the manner of telling matters."""
    found: dict[str, float] = {}
    for signal in sorted(candidate.signals):
        found[signal.removeprefix(ANY)] = 1.0
        if signal.startswith(ANY):
            found.update({f"{manner} {signal[1:]}": share for manner, share in shares.items() if share > SLIGHT})
    return found


@cache
def _weights() -> Mapping[str, float]:
    return {word: entry["weight"] for entry in lexicons.entries("day_weights") for word in entry["words"]}
