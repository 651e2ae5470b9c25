"""Examples for fitted weights: for each signal the shortest plain text that holds it, and the lexicons written with them.

A weight whose signal no text holds is left out, for nobody could see what it means; as that changes how the texts are read,
examples are looked for again until each weight has one.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from parley.model.moments import Moment
from parley.reading.amounts import figures, holding, tellings
from parley.reading.amounts.candidates import Candidates, candidates
from parley.reading.amounts.tellings import Case, Table, Told
from parley.reading.marks import Marks

Days = Mapping[str, float]
Examples = Mapping[str, str]
Weights = Mapping[str, Mapping[str, float]] | Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Lent:
    """Weights of tellings and of days, each signal with its example."""

    table: Table
    days: Days
    of_table: Examples
    of_days: Examples


def lend(texts: Sequence[Marks], table: Table, days: Days) -> Lent:
    """Return the weights that have an example among texts, with it."""
    shortest = sorted(texts, key=lambda marks: (len(marks.report.text), marks.report.text))
    while True:
        of_table: dict[str, str] = {}
        of_days: dict[str, str] = {}
        for marks in shortest:
            for case, offered in _cases(marks, table, days):
                _keep(of_table, tellings.signals(case), case)
                _keep(of_days, (name for signals in offered.values() for name in signals), case)
        kept = {name: weights for name, weights in table.items() if name in of_table}
        kept_days = {name: weight for name, weight in days.items() if name in of_days}
        if len(kept) == len(table) and len(kept_days) == len(days):
            return Lent(table, days, of_table, of_days)
        table, days = kept, kept_days


Offered = Mapping[str | None, Mapping[str, float]]


def _cases(marks: Marks, table: Table, days: Days) -> Iterator[tuple[Case, Offered]]:
    """The figures of a text as they are read with the weights, each with how it is told and the days offered."""

    def telling(case: Case) -> tuple[Told, Moment | None]:
        told = tellings.told(case, table)
        offered = holding.offered(case, told)
        return told, offered[holding.best(_strengths(case, offered, table), days)].moment

    found = figures.settled(marks, figures.measured(marks), telling)
    for place, one in enumerate(found):
        case = figures.case(marks, found, place)
        yield case, _strengths(case, candidates(case, one.told), table)


def _strengths(case: Case, offered: Candidates, table: Table) -> Offered:
    shares = tellings.shares(case, table)
    return {day: holding.strengths(candidate, shares) for day, candidate in offered.items()}


def _keep(examples: dict[str, str], names: Iterable[str], case: Case) -> None:
    for name in names:
        examples.setdefault(name, case.marks.report.text.strip())


def written(head: str, weights: Weights, examples: Examples) -> str:
    """The text of a lexicon: its head, then an entry for each signal, those of most weight first."""
    return head + "\n".join(
        _entry(name, weights[name], examples[name]) for name in sorted(weights, key=lambda n: _rank(n, weights[n]))
    )


def _rank(name: str, weight: Mapping[str, float] | float) -> tuple[float, str]:
    most = max(map(abs, weight.values())) if isinstance(weight, Mapping) else abs(weight)
    return -most, name


def _entry(name: str, weight: Mapping[str, float] | float, example: str) -> str:
    if isinstance(weight, Mapping):
        told = f"weights = {{ {', '.join(f'{answer} = {one}' for answer, one in weight.items())} }}"
    else:
        told = f"weight = {weight}"
    return f'[[entry]]\nwords = ["{name}"]\n{told}\nexample = {json.dumps(example, ensure_ascii=False)}\n'
