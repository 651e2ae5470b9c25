"""Deals: each agreement on record with all that tells of it: its parties, its days, and the claims that may be of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from parley.exports.lines import in_words, listed
from parley.exports.on_record import OnRecord
from parley.exports.roles import UsualRoles, roles
from parley.model.claims import Agreement, Figure
from parley.reconciling.same_agreements import days
from parley.reconciling.topics import day_of

AFTER = timedelta(days=1)  # who is let go on the last evening is often counted on the day after


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """One deal: its tellings, the fullest first, who made it and through whom, its first and last day as told."""

    tellings: tuple[Agreement, ...]
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    first: date | None
    last: date | None
    origins: int

    @property
    def lead(self) -> Agreement:
        """The fullest telling."""
        return self.tellings[0]

    @property
    def reports(self) -> frozenset[str]:
        """The keys of the reports that tell of it."""
        return frozenset(telling.evidence.report.key for telling in self.tellings)

    @property
    def words(self) -> str:
        """The deal in short: "truce from 24 November 2023, Norland and the Front"."""
        start = f" from {in_words(self.first.isoformat())}" if self.first else ""
        return f"{self.lead.kind}{start}, {listed(self.parties, none='parties not named')}"

    def holds(self, day: date) -> bool:
        """Tell whether a day lies within the days told of the deal, or right behind them."""
        return self.first is not None and self.last is not None and self.first <= day <= self.last + AFTER


def deals(record: OnRecord) -> list[Deal]:
    """Return the deals on record, by first day (unknown ones last) and place."""
    usual = UsualRoles(record)
    found = [
        _deal([a for a in told.claims if isinstance(a, Agreement)], told.origins, usual) for told in record.told(Agreement)
    ]
    return sorted(found, key=lambda deal: (deal.first or date.max, deal.lead.evidence.report.key, deal.lead.evidence.span))


def _deal(told: Sequence[Agreement], origins: int, usual: UsualRoles) -> Deal:
    parties, mediators = roles(told, usual)
    spans = [span for agreement in told if (span := days(agreement))]
    full = sorted(
        told, key=lambda a: (-_fullness(a), a.evidence.report.published or "9", a.evidence.report.key, a.evidence.span)
    )
    return Deal(
        tellings=tuple(full),
        parties=tuple(parties),
        mediators=tuple(mediators),
        first=min((first for first, _ in spans), default=None),
        last=max((last for _, last in spans), default=None),
        origins=origins,
    )


def _fullness(agreement: Agreement) -> int:
    return 2 * bool(days(agreement)) + len(agreement.terms) + bool(agreement.parties)


def is_release(figure: Figure) -> bool:
    """Tell whether a figure counts people who were let go, not those who are to be."""
    return figure.measure == "released" and figure.status == "occurred"


def releases(record: OnRecord, found: Sequence[Deal]) -> list[list[Figure]]:
    """Return for each deal the figures of people let go under it, by the reports that tell of it.

    A figure belongs to the deal that held on its day, and one without a day to the only dated deal of its report; where
    several deals held, to the one that most reports tell.
    """
    by_report: dict[str, list[int]] = {}
    for place, deal in enumerate(found):
        if deal.first:
            for key in sorted(deal.reports):
                by_report.setdefault(key, []).append(place)
    let_go: list[list[Figure]] = [[] for _ in found]
    for figure in record.claims:
        if isinstance(figure, Figure) and is_release(figure):
            places = by_report.get(figure.evidence.report.key, [])
            day = day_of(figure.as_of)
            fitting = [i for i in places if day and found[i].holds(day)] if figure.as_of else places[: len(places) == 1]
            if fitting:
                let_go[max(fitting, key=lambda i: (len(found[i].reports), -i))].append(figure)
    return let_go
