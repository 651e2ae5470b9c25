"""Talks: whether two reports tell of the same talks, by the parties that they name.

Numbers and words that many conflicts have ("240 prisoners", "a week of truce") are one claim only within the same talks.
"""

import re
from collections.abc import Iterable

from parley.model.claims import Claim
from parley.model.report import Report
from parley.reconciling.namings import actors_of
from parley.reconciling.topics import stems

SHARED = 2  # parties in common from which on two reports tell of the same talks
JOINED = re.compile(r",\s*(?:and\s+)?|\s+and\s+")


class Talks:
    """The parties that each report names."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        parties: dict[str, set[frozenset[str]]] = {}
        for claim in claims:
            for actor in actors_of(claim):
                if actor.kind == "party":
                    named = parties.setdefault(claim.evidence.report.key, set())
                    named |= {stems(name) for name in JOINED.split(actor.name) if name[:1].isupper()}
        self._parties = {key: frozenset(named) for key, named in parties.items()}

    def parties(self, report: Report) -> frozenset[frozenset[str]]:
        """Return the parties that a report names, each as the words of its name."""
        return self._parties.get(report.key, frozenset())

    def may_be_one(self, one: Report, other: Report) -> bool:
        """Tell whether nothing says that two reports tell of different talks: both name parties, and too few in common."""
        first, second = self.parties(one), self.parties(other)
        return len(first & second) >= min(SHARED, len(first), len(second))
