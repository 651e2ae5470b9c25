"""Views computed from the record: what the command line lists, and what pages and the brief stand on."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from parley.exports import citing
from parley.exports.accusations import accusations
from parley.exports.claim_rows import claim_row, when
from parley.exports.desk_views import OverviewRow, PlaceRow
from parley.exports.exchanges import exchanges
from parley.exports.ledger_views import AccusationRow, ExchangeRow, LedgerRow, OfferRow, PromiseRow, TalksRow
from parley.exports.offers import offers
from parley.exports.on_record import OnRecord, listed_under
from parley.exports.overview import disagreement_lines, report_lines, talks_lines
from parley.exports.places import places
from parley.exports.positions import is_within, positions
from parley.exports.promises import promises
from parley.exports.talks import talks
from parley.exports.timeline import timeline
from parley.exports.views import (
    ActorRow,
    AgreementRow,
    ClaimRow,
    DisagreementRow,
    EventRow,
    FigureRow,
    MeetingRow,
    MoveRow,
    PositionRow,
    ReportRow,
    Row,
    StatementRow,
    TimelineRow,
)
from parley.model.claims import Agreement, Claim, Event, Figure, Meeting, Move, Statement
from parley.model.decisions import Decision
from parley.model.judgements import Judgement
from parley.model.report import Report
from parley.store import decisions, disagreeing, published, queries
from parley.store.database import Record
from parley.store.places import Place
from parley.store.queries import ALL, Selection, Standing

R = TypeVar("R", bound=Row)
Make = Callable[[OnRecord], Iterator[LedgerRow]]

LINKS = ("same", "copy", "answers", "sum", "updates")  # the judgements on which lines of several claims stand
LEDGERS: Mapping[type[LedgerRow], tuple[Make, tuple[type[Claim], ...]]] = {
    TalksRow: (talks, (Agreement, Meeting, Move)),
    OfferRow: (offers, (Move,)),
    PromiseRow: (promises, (Agreement, Move, Figure)),
    ExchangeRow: (exchanges, (Agreement, Figure)),
    AccusationRow: (accusations, (Move, Event, Statement)),
}
"""The views of which a line stands on several claims: what makes their lines, and of which kinds of claims."""

STEP = 200  # disagreements that are taken from the record at a time
LISTED = ("speech", "silence")  # belief, intent and act are kept for those who ask the record for them


def rows(record: Record, view: type[Row], selection: Selection = ALL) -> Iterator[Row]:
    """Yield the rows of a view of the record, narrowed to a selection, in its order; what people decided is marked."""
    found = _ROWS[view](record, selection)
    standing = decisions.standing_decisions(record) if issubclass(view, ClaimRow) else {}
    return (marked(row, standing) for row in found) if standing else found


def marked(row: R, standing: Mapping[tuple[str, ...], Decision]) -> R:
    """Return the row of a claim with what a person decided on it, where one did."""
    decision = standing.get(("verdict", row.id)) if isinstance(row, ClaimRow) else None
    return replace(row, decided=f"{decision.kind} by {decision.by}") if decision and isinstance(row, ClaimRow) else row


def listed_names(record: Record) -> Mapping[str, str]:
    """Return, for each name judged to be one actor's with others, the name under which it is listed: the one most told."""
    told: dict[str, int] = {}
    for standing in queries.standings(record):
        told[standing.name] = told.get(standing.name, 0) + len(standing.claim_ids)
    return listed_under(told, (judgement.members for judgement in queries.judgements(record, "same_actor")))


def _of_kind(kind: type[Claim]) -> Callable[[Record, Selection], Iterator[Row]]:
    def listed(record: Record, selection: Selection) -> Iterator[Row]:
        return (claim_row(claim) for claim in queries.claims(record, kind.KIND, selection))

    return listed


def _by_day(kind: type[Claim], day: str) -> Callable[[Record, Selection], Iterator[Row]]:
    """Rows of a kind by their field `day`, those without one last, else in the order of the record."""

    def listed(record: Record, selection: Selection) -> Iterator[Row]:
        found = list(_of_kind(kind)(record, selection))
        return iter(sorted(found, key=lambda row: (getattr(row, day) is None, getattr(row, day) or "")))

    return listed


def _statements(record: Record, selection: Selection) -> Iterator[Row]:
    found = _by_day(Statement, "date")(record, selection)
    return (row for row in found if isinstance(row, StatementRow) and row.cue_type in LISTED)


def _timeline(record: Record, selection: Selection) -> Iterator[Row]:
    return iter(timeline(queries.claims(record, None, selection)))


def _positions(record: Record, selection: Selection) -> Iterator[Row]:
    """Positions as they stand at the end of the days asked for; a move without a day is as old as its report."""
    ever = replace(selection, first=None, last=None)
    told = (claim for claim in queries.claims(record, Move.KIND, ever) if isinstance(claim, Move))
    moves = [move for move in told if is_within(move, selection.first, selection.last)]
    figures = queries.claims(record, Figure.KIND, Selection(report=selection.report))
    wanted = set(queries.names(record, selection.party)) if selection.party else None
    for row in positions(OnRecord((), (*moves, *figures), queries.judgements(record, "same"), names=listed_names(record))):
        if wanted is None or row.party in wanted:
            yield row


def _ledger(make: Make, kinds: tuple[type[Claim], ...]) -> Callable[[Record, Selection], Iterator[Row]]:
    """Rows that stand on several claims of some kinds: those of which one claim belongs to the selection."""

    def listed(record: Record, selection: Selection) -> Iterator[Row]:
        claims = (claim for claim in queries.claims(record) if isinstance(claim, kinds))
        judged = [j for kind in LINKS for j in queries.judgements(record, kind)]
        told = make(OnRecord((), claims, judged, names=listed_names(record)))
        if selection == ALL:
            return told
        wanted = {claim.id for claim in queries.claims(record, None, selection)}
        return (row for row in told if any(cited.id in wanted for cited in row.cites))

    return listed


def _reports(record: Record, selection: Selection) -> Iterator[Row]:
    counts = queries.claim_counts(record)
    for report in queries.reports(record, selection):
        yield report_row(report, counts.get(report.key, 0))


def report_row(report: Report, claims: int) -> ReportRow:
    """Return the row of a report that gave so many claims."""
    names = (
        "id",
        "key",
        "publisher",
        "agency",
        "title",
        "published",
        "published_known",
        "url",
        "source",
        "language",
        "unread",
    )
    return ReportRow(claims=claims, **{name: getattr(report, name) for name in names})


def _actors(record: Record, selection: Selection) -> Iterator[Row]:
    """Actors by how often they are named; one under several names once, under the name most told."""
    listed = listed_names(record)
    found: dict[str, list[Standing]] = {}
    for standing in queries.standings(record, selection):
        found.setdefault(listed.get(standing.name, standing.name), []).append(standing)
    wanted = set(queries.names(record, selection.party)) if selection.party else None
    rows = [_actor(name, told) for name, told in found.items() if wanted is None or _is_or_speaks_for(told, wanted)]
    yield from sorted(rows, key=lambda row: (-row.claims, row.name))


def _is_or_speaks_for(told: list[Standing], wanted: set[str]) -> bool:
    return any(standing.name in wanted or standing.side in wanted for standing in told)


def _actor(name: str, told: list[Standing]) -> ActorRow:
    sides = [standing for standing in told if standing.side and standing.side != name]
    return ActorRow(
        name=name,
        kind=max(told, key=lambda standing: (len(standing.claim_ids), standing.kind)).kind,
        side=max(sides, key=lambda standing: (len(standing.claim_ids), standing.side or "")).side if sides else None,
        also=tuple(sorted({standing.name for standing in told} - {name})),
        words=tuple(sorted({words for standing in told for words in standing.words} - {name})),
        claims=len({claim for standing in told for claim in standing.claim_ids}),
        reports=len({report for standing in told for report in standing.report_keys}),
    )


def _disagreements(record: Record, selection: Selection) -> Iterator[Row]:
    """Open disagreements, the latest first, as the desk lists them."""
    place: Place | None = Place(latest=True, size=STEP)
    while place:
        found = disagreeing.page(record, selection, place=place, most=STEP)
        for judgement in found.judgements:
            yield from side_by_side(judgement, found.claims)
        place = Place(after=found.after, latest=True, size=STEP) if found.after is not None else None


def side_by_side(judgement: Judgement, claims: Mapping[str, Claim]) -> Iterator[DisagreementRow]:
    """Yield the first claim of a disagreement beside each of the others; those not among `claims`, by id, are left out."""
    one, *others = (claims.get(member) for member in judgement.members)
    for other in others:
        if one and other:
            told = {**_side("first", one), **_side("second", other)}
            why = judgement.reason.split(":")[0]
            yield DisagreementRow(id=judgement.id, why=why, reason=judgement.reason, by=judgement.by, kind=one.KIND, **told)


def _side(side: str, claim: Claim) -> dict[str, Any]:
    report = claim.evidence.report
    return {
        f"{side}_id": claim.id,
        side: in_short(claim),
        f"{side}_source": citing.teller(claim) or report.outlet or report.id,
        f"{side}_date": when(getattr(claim, "as_of", None) or getattr(claim, "date", None)),
        f"{side}_report": report.id,
        f"{side}_quote": citing.as_said(claim),
    }


def _overview(record: Record, selection: Selection) -> Iterator[Row]:
    told, differing = rows(record, TalksRow, selection), rows(record, DisagreementRow, selection)
    yield from talks_lines(row for row in told if isinstance(row, TalksRow))
    yield from disagreement_lines(row for row in differing if isinstance(row, DisagreementRow))
    yield from report_lines(published.by_day_and_outlet(record, selection))


def _places(record: Record, selection: Selection) -> Iterator[Row]:
    return places(queries.claims(record, None, selection))


def in_short(claim: Claim) -> str:
    """Return a claim in a few words: a figure's measure, number and people; else its kind and quote."""
    return citing.in_short(claim) if isinstance(claim, Figure) else f"{claim.KIND}: {citing.as_said(claim)}"


_ROWS: Mapping[type[Row], Callable[[Record, Selection], Iterator[Row]]] = {
    TimelineRow: _timeline,
    FigureRow: _by_day(Figure, "as_of"),
    StatementRow: _statements,
    PositionRow: _positions,
    **{view: _ledger(*ledger) for view, ledger in LEDGERS.items()},
    AgreementRow: _by_day(Agreement, "start"),
    MeetingRow: _by_day(Meeting, "date"),
    MoveRow: _by_day(Move, "date"),
    EventRow: _by_day(Event, "date"),
    DisagreementRow: _disagreements,
    ReportRow: _reports,
    ActorRow: _actors,
    OverviewRow: _overview,
    PlaceRow: _places,
}
