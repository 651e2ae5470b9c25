"""Deals: each agreement on record with all that tells of it: its parties, its days, and the claims that may be of it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from parley.exports.claim_rows import when
from parley.exports.lines import in_words, listed
from parley.exports.on_record import OnRecord
from parley.model.claims import Agreement, Figure
from parley.reconciling.same_agreements import days

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
    found = [
        _deal([a for a in told.claims if isinstance(a, Agreement)], told.origins, record) for told in record.told(Agreement)
    ]
    return sorted(found, key=lambda deal: (deal.first or date.max, deal.lead.evidence.report.key, deal.lead.evidence.span))


def _deal(told: Sequence[Agreement], origins: int, record: OnRecord) -> Deal:
    parties, mediators = roles(told, record)
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


def roles(told: Sequence[Agreement], record: OnRecord | None = None) -> tuple[list[str], list[str]]:
    """Return who made a deal and who mediated it, each name in the role in which most reports tell it.

    Parties that no report names where it tells of the deal count only where none is named, and stand in square brackets.
    """
    under = record.names if record else {}
    named = Counter(under.get(a.name, a.name) for deal in told for a in deal.parties if a.name not in deal.inferred)
    meant = Counter(f"[{under.get(name, name)}]" for deal in told for name in deal.inferred)
    between = Counter(under.get(actor.name, actor.name) for deal in told for actor in deal.mediators)
    made = [name for name in named if named[name] > between[name]]
    return made or list(meant), [name for name in between if between[name] >= named[name]]


def is_release(figure: Figure) -> bool:
    """Tell whether a figure counts people who were let go, not those who are to be."""
    return figure.measure == "released" and figure.status == "occurred"


def releases(deal: Deal, record: OnRecord) -> Iterator[Figure]:
    """Yield the figures of people let go while a deal held, by the reports that tell of it."""
    for figure in record.in_reports(Figure, deal.reports):
        if is_release(figure):
            day = figure.as_of.day if figure.as_of else None
            if day and deal.holds(date.fromisoformat(day)):
                yield figure


def told_day(agreement: Agreement) -> str | None:
    """Return the first day that a telling gives of a deal, as on the calendar."""
    return when(agreement.declared) or when(agreement.start) or when(agreement.end)
