"""Roles: who makes a deal and who mediates it, also where one report has it the wrong way round.

Each name has the role in which most reports of the deal tell it. Where all reports that tell of the same talks have it in
the other role far more often, that is its role: who demands and answers is a party, who carries and hosts a mediator.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from parley.exports.on_record import OnRecord
from parley.model.actors import Actor
from parley.model.claims import Agreement, Claim, Meeting, Move
from parley.reconciling.talks import SHARED

FAR_MORE = 2  # times as often in the one role as in the other, over all reports of the same talks
SEVERAL = 3  # claims from which on that is no chance
PARTLY = frozenset({"demand", "reject", "accept", "concede", "violate", "implement", "agree", "extend", "terminate"})


class UsualRoles:
    """In how many claims each name is told as a party and as a mediator, in the reports that tell of the same talks."""

    def __init__(self, record: OnRecord) -> None:
        self.record = record
        self._made: dict[str, Counter[str]] = {}
        self._between: dict[str, Counter[str]] = {}
        self._reports: dict[str, set[str]] = {}
        self._known: dict[frozenset[str], tuple[Counter[str], Counter[str]]] = {}
        for claim in record.claims:
            self._count(claim)

    def _count(self, claim: Claim) -> None:
        key = claim.evidence.report.key
        made, between = _told(claim)
        for actors, counts in ((made, self._made), (between, self._between)):
            for name in {part for actor in actors for part in self.record.each(self.record.name(actor) or "")}:
                counts.setdefault(key, Counter())[name] += 1
                self._reports.setdefault(name, set()).add(key)

    def under(self, name: str) -> list[str]:
        """Return the names under which those are listed whom a name calls, one or several at once."""
        return self.record.each(self.record.names.get(name, name))

    def usual(self, names: frozenset[str]) -> tuple[Counter[str], Counter[str]]:
        """Return how often each name is told as a party and as a mediator where a report names two of `names`."""
        if names not in self._known:
            met = Counter(key for name in sorted(names) for key in sorted(self._reports.get(name, ())))
            together = [key for key, number in met.items() if number >= min(SHARED, len(names))]
            made, between = Counter[str](), Counter[str]()
            for key in together:
                made.update(self._made.get(key, ()))
                between.update(self._between.get(key, ()))
            self._known[names] = made, between
        return self._known[names]


def _told(claim: Claim) -> tuple[Iterable[Actor], Iterable[Actor]]:
    """Whom a claim tells as parties, and whom as mediators."""
    if isinstance(claim, Agreement):
        return [actor for actor in claim.parties if actor.name not in claim.inferred], claim.mediators
    if isinstance(claim, Meeting):
        return (), claim.mediators
    if isinstance(claim, Move) and claim.party:
        return ([claim.party], ()) if claim.act in PARTLY else ((), [claim.party] if claim.act == "mediate" else ())
    return (), ()


def roles(told: Sequence[Agreement], usual: UsualRoles) -> tuple[list[str], list[str]]:
    """Return who made a deal and who mediated it.

    Parties that no report names where it tells of the deal count only where none is named, and stand in square brackets.
    """
    named = Counter(p for deal in told for a in deal.parties if a.name not in deal.inferred for p in usual.under(a.name))
    meant = Counter(f"[{part}]" for deal in told for name in deal.inferred for part in usual.under(name))
    between = Counter(part for deal in told for actor in deal.mediators for part in usual.under(actor.name))
    makes, carries = usual.usual(frozenset(named | between))
    made: list[str] = []
    through: list[str] = []
    for name in dict.fromkeys((*named, *between)):
        is_party = named[name] > between[name]
        one, other = (makes, carries) if not is_party else (carries, makes)
        if one[name] >= SEVERAL and one[name] >= FAR_MORE * max(other[name], 1):
            is_party = not is_party
        (made if is_party else through).append(name)
    return made or list(meant), through
