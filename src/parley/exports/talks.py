"""Talks: one process for each set of parties and matter, with every change of its state, the day, and the words.

Deals between the same parties are of one process; so are those that have two parties in common. Deals about a truce and
those about an exchange are apart, unless most reports that tell of the one tell of the other. Meetings and moves go with
the process whose parties their report names.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

from parley.exports.citing import cited, in_order, line_id
from parley.exports.deals import Deal, deals
from parley.exports.ledger_views import TalksRow
from parley.exports.lines import leads
from parley.exports.on_record import OnRecord
from parley.exports.talks_steps import MOVES, states, steps
from parley.model.actors import Actor
from parley.model.claims import Claim, Meeting, Move
from parley.reconciling.matters import matter
from parley.reconciling.namings import actors_of
from parley.reconciling.talks import SHARED

TRUCE, EXCHANGE, OTHER = "end of the fighting", "exchange of captives", "other matters"
MATTERS = {"truce": TRUCE, "ceasefire": TRUCE, "exchange": EXCHANGE}
TOGETHER = 0.5  # of the reports that tell of one matter; if so many tell of the other as well, both are talked about at once
OFTEN = 0.5  # of the mentions of the second party; who is named less often beside it is no party to the talks


@dataclass(slots=True)
class Process:
    """Talks as they are gathered: how often each party is named, the matters, the claims, who mediates."""

    parties: Counter[str] = field(default_factory=Counter)
    mediators: Counter[str] = field(default_factory=Counter)
    matters: list[str] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    @property
    def named(self) -> tuple[str, ...]:
        """The parties, most named first; those named far less often than the second are left out."""
        ranked = sorted(self.parties, key=lambda name: (-self.parties[name], name))
        least = OFTEN * self.parties[ranked[SHARED - 1]] if len(ranked) >= SHARED else 0
        return tuple(name for name in ranked if self.parties[name] >= least)


class Known:
    """Talks, found by the parties that a report names: each is looked at only for reports that name two of its parties."""

    def __init__(self, processes: list[Process]) -> None:
        self._all = [(process, frozenset(process.named)) for process in processes]
        self._by_party: dict[str, list[int]] = {}
        for nth, (_, named) in enumerate(self._all):
            for name in named:
                self._by_party.setdefault(name, []).append(nth)

    def near(self, beside: frozenset[str]) -> list[tuple[Process, frozenset[str]]]:
        """Return in their order the talks of which a report that names `beside` names two parties, each with its parties."""
        shared = Counter(nth for name in beside for nth in self._by_party.get(name, ()))
        return [self._all[nth] for nth in sorted(shared) if shared[nth] >= SHARED]


def talks(record: OnRecord) -> Iterator[TalksRow]:
    """Yield the talks on record, those that most reports tell of first."""
    found = deals(record)
    processes = _of_deals(found)
    alone = [telling for deal in found if len(deal.parties) < SHARED for telling in deal.tellings]
    others = [claim for claim in record.claims if isinstance(claim, Meeting | Move) and _is_of_talks(claim)]
    known = Known(processes)
    for claim in (*alone, *others):
        process = _process(claim, known, record)
        if process:
            _take_in(process, claim, record)
    rows = [_row(process, record) for process in processes if process.claims]
    yield from sorted(rows, key=lambda row: (-row.reports, row.parties, row.matter))


def _is_of_talks(claim: Claim) -> bool:
    return isinstance(claim, Meeting) or (isinstance(claim, Move) and claim.act in {*MOVES, "mediate"})


def _of_deals(found: list[Deal]) -> list[Process]:
    """The processes that deals make: by parties, of which two in common are enough, and by matter."""
    known = [deal for deal in found if len(deal.parties) >= SHARED]
    sets = {frozenset(deal.bare) for deal in known}
    joined = [
        sorted(map(_code, pair)) for pair in combinations(sorted(sets, key=sorted), 2) if len(pair[0] & pair[1]) >= SHARED
    ]
    lead = leads([*([_code(names)] for names in sorted(sets, key=sorted)), *joined])
    groups: dict[str, list[Deal]] = {}
    for deal in known:
        groups.setdefault(lead[_code(frozenset(deal.bare))], []).append(deal)
    return [process for _, of_parties in sorted(groups.items()) for process in _by_matter(of_parties)]


def _code(names: frozenset[str]) -> str:
    return "\n".join(sorted(names))


def _by_matter(of_parties: list[Deal]) -> Iterator[Process]:
    reports: dict[str, set[str]] = {}
    for deal in of_parties:
        reports.setdefault(MATTERS.get(deal.kind, OTHER), set()).update(deal.reports)
    main = max(sorted(reports.keys() - {OTHER}) or [OTHER], key=lambda name: len(reports[name]))
    groups = [[main]] + [[name] for name in sorted(reports) if name not in (main, OTHER)]
    for group in groups[1:]:
        if len(reports[group[0]] & reports[main]) >= TOGETHER * min(len(reports[group[0]]), len(reports[main])):
            groups[0].append(group.pop())
    for group in filter(None, groups):
        process = Process(matters=group)
        for deal in of_parties:
            kind = MATTERS.get(deal.kind, OTHER)
            if kind in group or (kind == OTHER and group[0] == main):
                process.claims += deal.tellings
                process.parties.update(deal.bare * len(deal.tellings))
                process.mediators.update(deal.mediators)
        yield process


def _process(claim: Claim, known: Known, record: OnRecord) -> Process | None:
    """The process of which a meeting, a move or a deal of one party names a party, its report two; the nearest of them."""
    own = {name for actor in actors_of(claim) if (name := record.name(actor))}
    if isinstance(claim, Move) and claim.act == "mediate":
        own |= {part for name in own for part in record.each(name)}  # between both, by several
    about = matter(claim) if isinstance(claim, Move) else MATTERS.get(getattr(claim, "kind", ""))
    near = known.near(record.named(claim.evidence.report))
    fitting = [(process, named) for process, named in near if own & {*named, *process.mediators}]
    best = max(fitting, key=lambda each: (about in each[0].matters, len(own & each[1]), len(each[0].claims)), default=None)
    return best[0] if best else None


def _take_in(process: Process, claim: Claim, record: OnRecord) -> None:
    process.claims.append(claim)
    between: tuple[Actor | None, ...] = claim.mediators if isinstance(claim, Meeting) else ()
    if isinstance(claim, Move) and claim.act == "mediate":
        between = (claim.party,)
    named = {part for actor in between if (name := record.name(actor)) for part in record.each(name)}
    process.mediators.update(named - set(process.named))


def _row(process: Process, record: OnRecord) -> TalksRow:
    found, parties = steps(process.claims), process.named
    reports = {claim.evidence.report.key for claim in process.claims}
    told = sorted({told.day for claim in process.claims for told in states(claim) if told.dated})
    about = " and ".join(process.matters)
    return TalksRow(
        id=line_id(*sorted(parties), about),
        parties=parties,
        mediators=tuple(sorted(process.mediators, key=lambda name: (-process.mediators[name], name))),
        matter=about,
        state=found[-1].state if found else "no state told",
        since=found[-1].date if found else None,
        first=told[0] if told else None,
        last=told[-1] if told else None,
        days=_length(told),
        reports=len(reports),
        origins=len({record.origin.get(key, key) for key in reports}),
        steps=found,
        cites=tuple(map(cited, in_order(process.claims))),
    )


def _length(days: Iterable[str]) -> int | None:
    found = [date.fromisoformat(day) for day in days]
    return (found[-1] - found[0]).days + 1 if found else None
