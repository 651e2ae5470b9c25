"""What is on record, as the lines of the brief and of the ledgers are made from it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from parley.exports.lines import Told, leads, tell
from parley.model.actors import Actor
from parley.model.claims import Claim
from parley.model.judgements import Judgement
from parley.model.report import Report
from parley.reconciling.bearers import is_name
from parley.reconciling.corrections import CORRECTED
from parley.reconciling.namings import actors_of
from parley.reconciling.talks import JOINED

PERSON = "person"
C = TypeVar("C", bound=Claim)


class OnRecord:
    """What is on record: claims in order of publication, and the judgements on them.

    `names` gives the name under which each actor is listed, for those that have several; without it they are counted.
    """

    def __init__(
        self,
        reports: Iterable[Report],
        claims: Iterable[Claim],
        judgements: Iterable[Judgement],
        *,
        names: Mapping[str, str] | None = None,
    ) -> None:
        self.reports = tuple(reports)
        self.claims = tuple(claims)
        self.judgements = tuple(judgements)
        self.by_id = {claim.id: claim for claim in reversed(self.claims)}
        self._by_report: dict[str, list[Claim]] = {}
        self._known: frozenset[str] | None = None
        self._named: dict[str, frozenset[str]] = {}
        for claim in self.claims:
            self._by_report.setdefault(claim.evidence.report.key, []).append(claim)
        self.lead, self.origin = (leads(j.members for j in self.judgements if j.kind == kind) for kind in ("same", "copy"))
        self.taken_back = frozenset(
            j.members[1] for j in self.judgements if j.kind == "updates" and j.reason.startswith(CORRECTED)
        )
        self.names = names if names is not None else self._most_told()
        self._sides = self._speaking_for()

    def _most_told(self) -> Mapping[str, str]:
        told = Counter(name for claim in self.claims for name in {actor.name for actor in actors_of(claim)})
        return listed_under(told, (j.members for j in self.judgements if j.kind == "same_actor"))

    def told(self, kind: type[C], keep: Callable[[C], bool] = lambda claim: True) -> list[Told]:
        """The claims of a kind that `keep` keeps, as things told."""
        kept = [claim for claim in self.claims if isinstance(claim, kind) and keep(claim)]
        return list(tell(kept, self.lead, self.origin))

    def in_reports(self, kind: type[C], keys: Iterable[str]) -> Iterator[C]:
        """Yield the claims of a kind in some reports, given by their keys."""
        for key in sorted(keys):
            yield from (claim for claim in self._by_report.get(key, ()) if isinstance(claim, kind))

    def named(self, report: Report) -> frozenset[str]:
        """Return the names of all actors whom the claims of a report name."""
        if report.key not in self._named:
            claims = self._by_report.get(report.key, ())
            found = (self.name(actor) for claim in claims for actor in actors_of(claim))
            self._named[report.key] = frozenset(name for name in found if name)
        return self._named[report.key]

    def each(self, name: str) -> list[str]:
        """Return the names that one name joins ("Kenya and Chad"), where each of them is on record for itself too."""
        if self._known is None:
            self._known = frozenset(self.names.get(a.name, a.name) for claim in self.claims for a in actors_of(claim))
        parts = [self.names.get(part, part) for part in JOINED.split(name)]
        return parts if len(parts) > 1 and self._known.issuperset(parts) else [name]

    def name(self, actor: Actor | None) -> str | None:
        """Return the name under which the party of an actor is listed.

        That of a person whose side only other reports tell is that side, as far as all of them tell one.
        """
        if actor is None:
            return None
        of = self._sides.get(self.names.get(actor.name, actor.name), frozenset()) if actor.kind == PERSON else frozenset()
        party = min(of) if actor.side is None and len(of) == 1 else actor.party
        return self.names.get(party, party)

    def _speaking_for(self) -> Mapping[str, frozenset[str]]:
        """The sides that reports give each person, under the name by which the person is listed."""
        found: dict[str, set[str]] = {}
        for claim in self.claims:
            for actor in actors_of(claim):
                if actor.kind == PERSON and actor.side:
                    side = self.names.get(actor.side, actor.side)
                    found.setdefault(self.names.get(actor.name, actor.name), set()).add(side)
        return {name: frozenset(sides) for name, sides in found.items()}


def listed_under(told: Mapping[str, int], groups: Iterable[Sequence[str]]) -> dict[str, str]:
    """Return for each name judged to be one actor's with others the one most told: `told` counts the claims of each."""
    named = ([name for name in members if is_name(name)] for members in groups)
    lead = leads(names for names in named if names)
    together: dict[str, list[str]] = {}
    for name, first in lead.items():
        together.setdefault(first, []).append(name)
    best = {first: min(names, key=lambda name: (-told.get(name, 0), name)) for first, names in together.items()}
    return {name: best[first] for name, first in lead.items()}
