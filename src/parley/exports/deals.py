"""Deals: each agreement on record with all that tells of it: its parties, its days, and the claims that may be of it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from parley.exports.lines import in_words, listed
from parley.exports.on_record import OnRecord
from parley.exports.roles import UsualRoles, roles
from parley.model.claims import Agreement, Figure
from parley.reconciling.same_agreements import GOES_ON, OTHER, REMEMBERED, days
from parley.reconciling.talks import SHARED
from parley.reconciling.topics import day_of

LATE = timedelta(days=14)  # behind the last day of a deal in which people are still let go under it
AFTER = timedelta(days=1)  # who is let go on the last evening is often counted on the day after


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """One deal: its tellings, the fullest first, who made it and through whom, its first day, and its last if told."""

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
    def latest(self) -> Agreement:
        """The last telling by which the deal was extended, expired or collapsed; the fullest where none tells so."""
        went_on = [telling for telling in self.tellings if telling.status in GOES_ON]
        return max(went_on, key=lambda a: (a.evidence.report.published or "", -self.tellings.index(a)), default=self.lead)

    @property
    def kind(self) -> str:
        """The kind that most tellings give; "other" only where none gives another."""
        told = Counter(telling.kind for telling in self.tellings)
        return max(sorted(told), key=lambda kind: (kind != OTHER, told[kind]))

    @property
    def reports(self) -> frozenset[str]:
        """The keys of the reports that tell of it."""
        return frozenset(telling.evidence.report.key for telling in self.tellings)

    def is_under(self, figure: Figure) -> bool:
        """Tell whether a count is of a day of the deal, or of one soon after it and before its report: people freed late.

        A total that is told again has the day of its report.
        """
        day, published = day_of(figure.as_of), figure.evidence.report.published
        if day is None or self.holds(day):
            return day is not None
        is_told_after = published is not None and day.isoformat() < published
        return is_told_after and self.last is not None and self.last < day <= self.last + LATE

    def is_over(self, day: date) -> bool:
        """Tell whether a day lies behind the deal."""
        return self.first is not None and day > self.first and not self.holds(day)

    @property
    def bare(self) -> tuple[str, ...]:
        """The parties without the brackets of those whom no report names where it tells of the deal."""
        return tuple(name.strip("[]") for name in self.parties)

    @property
    def words(self) -> str:
        """The deal in short: "truce from 24 November 2023, Norland and the Front"."""
        start = f" from {in_words(self.first.isoformat())}" if self.first else ""
        return f"{self.kind}{start}, {listed(self.parties, none='parties not named')}"

    def holds(self, day: date) -> bool:
        """Tell whether a day lies within the days told of the deal or right behind; one without an end lasts a while."""
        if self.first is None:
            return False
        return self.first <= day <= (self.last + AFTER if self.last else self.first + REMEMBERED)


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
    ends = [date.fromisoformat(day) for agreement in told for day in _ends(agreement)]
    full = sorted(
        told, key=lambda a: (-_fullness(a), a.evidence.report.published or "9", a.evidence.report.key, a.evidence.span)
    )
    return Deal(
        tellings=tuple(full),
        parties=tuple(parties),
        mediators=tuple(mediators),
        first=min((first for first, _ in spans), default=None),
        last=max(ends, default=None),
        origins=origins,
    )


def _ends(agreement: Agreement) -> Iterator[str]:
    """The last days that a telling gives a deal."""
    for moment in (agreement.start, agreement.end):
        if moment and moment.last:
            yield moment.last
    if agreement.end and agreement.end.day:
        yield agreement.end.day


def _fullness(agreement: Agreement) -> int:
    return 2 * bool(days(agreement)) + len(agreement.terms) + bool(agreement.parties)


def is_release(figure: Figure) -> bool:
    """Tell whether a figure counts people who were let go, not those who are to be."""
    return figure.measure == "released" and figure.status == "occurred"


def releases(record: OnRecord, found: Sequence[Deal]) -> list[list[Figure]]:
    """Return for each deal the figures of people let go under it.

    A figure belongs to the deal that held on its day and of which its report tells; one without a day, or told later, to the
    only dated deal of its report. Where its report tells of none, it is the deal that held between two parties that the
    report names, one of them as the giver. Of several it is the one that most reports tell.
    """
    by_report, by_party = _places(found, lambda deal: deal.reports), _places(found, lambda deal: deal.bare)
    let_go: list[list[Figure]] = [[] for _ in found]
    for figure in record.claims:
        if isinstance(figure, Figure) and is_release(figure):
            told, day = by_report.get(figure.evidence.report.key, []), day_of(figure.as_of)
            fitting = [i for i in told if found[i].is_under(figure)]
            if not fitting and len(told) == 1 and (day is None or found[told[0]].is_over(day)):
                fitting = told
            if not told and day:
                named, giver = record.named(figure.evidence.report), record.name(figure.giver)
                bound = [i for i in by_party.get(giver or "", []) if len(named.intersection(found[i].bare)) >= SHARED]
                fitting = [i for i in bound if found[i].is_under(figure)]
            if fitting:
                let_go[max(fitting, key=lambda i: (len(found[i].reports), -i))].append(figure)
    return let_go


def _places(found: Sequence[Deal], of: Callable[[Deal], Iterable[str]]) -> dict[str, list[int]]:
    """Where in a list the dated deals stand that have each report, or party."""
    places: dict[str, list[int]] = {}
    for place, deal in enumerate(found):
        for name in sorted(of(deal)) if deal.first else ():
            places.setdefault(name, []).append(place)
    return places
