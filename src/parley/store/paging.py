"""Lists a page at a time: each page is found by the key of the line before or after it, never by counting lines.

A page of claims is found through an index whatever it is narrowed to: by the one of its conditions that leaves least.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, false, literal, or_, select, text, union_all
from sqlalchemy.sql.selectable import FromClause

from parley.model.claims import CLAIM_CLASSES, Claim
from parley.model.judgements import Judgement
from parley.model.report import Report
from parley.store import queries, rows, searching, tables
from parley.store.database import Record, Row
from parley.store.places import FIRST as FIRST
from parley.store.places import LAST, LATEST, Stretch, Walked, walk
from parley.store.places import PAGE as PAGE
from parley.store.places import UNSEEN as UNSEEN
from parley.store.places import Place as Place
from parley.store.queries import ALL, Selection

PLAIN = ""  # put to a column, keeps its index out of the way of a shorter one
FEW_REPORTS = 600  # of an outlet, whose claims are sooner looked up than met in going through a party's or a day's
KINDS = tuple(known.KIND for known in CLAIM_CLASSES)

_claim, _actor, _report, _listing = tables.claims.c, tables.actors.c, tables.reports.c, tables.listings.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some lines of a list; `before` and `after` are what to ask the pages beside it with, None at an end of the list."""

    claims: tuple[Claim, ...]
    after: str | None
    before: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """Some reports of a list, with the keys of the pages beside it."""

    reports: tuple[Report, ...]
    after: str | None
    before: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementPage:
    """Some judgements of a list, the claims that they are about by id, and the keys of the pages beside it."""

    judgements: tuple[Judgement, ...]
    claims: dict[str, Claim]
    after: str | None
    before: str | None = None


def page(record: Record, kind: str | None = None, selection: Selection = ALL, *, place: Place = FIRST) -> Page:
    """Return one page of the claims of a kind, or of all kinds, narrowed to a selection; rejected ones are left out.

    Claims come in the order of their reports and of their place in them; by their day, where days are asked for.
    """
    found = lines(record, kind, selection, place=place)
    told_in = queries.reports_of_keys(record, sorted({row["report"] for row in found.rows}))
    claims = tuple(rows.claim(row, told_in[row["report"]]) for row in found.rows)
    return Page(claims=claims, after=found.after, before=found.before)


def lines(
    record: Record,
    kind: str | None = None,
    selection: Selection = ALL,
    *,
    place: Place = FIRST,
    columns: Sequence[ColumnElement[Any]] = (),
) -> Walked:
    """Return the rows of one page of claims, on request with some columns only, which must have the key of the list."""
    key = _key(selection)
    narrowing = _Narrowing(record, kind, selection)

    def ask(stretch: Stretch, size: int) -> Iterator[Row]:
        query = narrowing.query(stretch, size)
        return record.rows(query.with_only_columns(*columns, maintain_column_froms=True) if columns else query)

    return walk(ask, key.name, place)


def report_page(record: Record, selection: Selection = ALL, *, place: Place = FIRST) -> ReportPage:
    """Return one page of the reports by day of publication, narrowed to days, an outlet and words."""
    order: ColumnElement[Any] = _report.placed
    asked = list(queries.report_conditions(record, selection, leaving=("search",)))
    if selection.search:
        hits = searching.hits(record, "report_words", selection.search)
        is_rare = searching.is_rare(record, hits)
        of_hit = searching.among(record, hits, _report.number)
        asked.append(of_hit if is_rare else searching.is_hit("report_words", selection.search, _report.number))
        order = _report.placed.concat(PLAIN) if is_rare and record.dialect == "sqlite" else order

    def ask(stretch: Stretch, size: int) -> Iterator[Row]:
        first = select(_report.key, _report.placed).where(*stretch.within(order), *asked)
        keys = first.order_by(stretch.sorted(order)).limit(size).subquery()
        query = select(tables.reports).join(keys, _report.key == keys.c.key)
        return record.rows(query.order_by(stretch.sorted(keys.c.placed)))

    found = walk(ask, "placed", place)
    return ReportPage(reports=tuple(map(rows.report, found.rows)), after=found.after, before=found.before)


def disagreement_page(record: Record, *, place: Place = LATEST) -> JudgementPage:
    """Return one page of the open disagreements, those with the latest claim first: people rejected none of their claims."""
    return judgement_page(record, "contradicts", place=place)


def judgement_page(record: Record, kind: str, *, place: Place = FIRST) -> JudgementPage:
    """Return one page of the machine's judgements on claims of a kind, by the place of the latest of their claims.

    Those on claims that people rejected are left out.
    """
    member = tables.members.c
    rejected = select(literal(1)).select_from(tables.members.join(tables.claims, _claim.id == member.member))
    is_open = ~exists(rejected.where(member.judgement == _listing.judgement, _claim.verdict == "rejected"))

    def ask(stretch: Stretch, size: int) -> Iterator[Row]:
        query = select(tables.listings).where(_listing.kind == kind, *stretch.within(_listing.placed), is_open)
        return record.rows(query.order_by(stretch.sorted(_listing.placed)).limit(size))

    found = walk(ask, "placed", place)
    judged = queries.judgements_of_ids(record, [row["judgement"] for row in found.rows])
    claims = queries.claims_of_ids(record, [named for judgement in judged for named in judgement.members])
    return JudgementPage(judgements=tuple(judged), claims=claims, after=found.after, before=found.before)


def _key(selection: Selection) -> ColumnElement[Any]:
    return _claim.dated if selection.first and selection.last else _claim.placed


class _Narrowing:
    """What the claims of a list must be, and by which way they are found."""

    def __init__(self, record: Record, kind: str | None, selection: Selection) -> None:
        self.kind, self.selection, self.key = kind, selection, _key(selection)
        self.is_looked_up = False
        leaving = ["party", "search"]
        self.reports = queries.outlet_keys(record, selection.outlet, FEW_REPORTS) if selection.outlet else None
        self.is_by_outlet = bool(selection.outlet) and self.reports is None and not (selection.party or self.is_by_day)
        if self.reports is not None or self.is_by_outlet:
            leaving.append("outlet")
        found = list(queries.conditions(record, selection, leaving=leaving))
        if selection.search:
            found.append(self._search(record, selection.search))
        if self.reports is not None:
            found.append(_claim.report.in_(self.reports))
            self.is_looked_up = record.dialect == "sqlite"
        self.conditions = [*found, *self._always()]
        self.names = queries.names(record, selection.party) if selection.party else None

    @property
    def is_by_day(self) -> bool:
        """Whether the list goes by the days that claims are about."""
        return self.key is _claim.dated

    def query(self, stretch: Stretch, size: int) -> Select[Any]:
        """The first lines of a stretch of the list, so many."""
        if self.names is not None and self.reports is None:
            return self._of_party(stretch, size)
        found = [*self.conditions, *([queries.names_any(self.names)] if self.names is not None else [])]
        if self.is_by_day:
            return self._of_days(found, stretch, size)
        if self.is_by_outlet:
            return self._of_outlet(found, stretch, size)
        if not self.is_looked_up:
            query = select(tables.claims).where(*stretch.within(self.key), *found)
            return query.order_by(stretch.sorted(self.key)).limit(size)
        order = self.key.concat(PLAIN)
        query = select(_claim.report, _claim.id, self.key.label("key")).where(*stretch.within(order), *found)
        return _whole([query.order_by(stretch.sorted(order)).limit(size).subquery()], self.key, stretch, size)

    def _search(self, record: Record, words: str) -> ColumnElement[bool]:
        hits = searching.hits(record, "claim_words", words)
        if not searching.is_rare(record, hits):
            return searching.is_hit("claim_words", words, _claim.number)
        self.is_looked_up = record.dialect == "sqlite"  # PostgreSQL knows by itself which way is shorter
        return searching.among(record, hits, _claim.number)

    def _always(self) -> Iterator[ColumnElement[bool]]:
        yield or_(_claim.verdict.is_(None), _claim.verdict != "rejected")
        if self.kind:
            yield (_claim.kind.concat(PLAIN) if self.is_looked_up else _claim.kind) == self.kind

    def _of_days(self, found: list[ColumnElement[bool]], stretch: Stretch, size: int) -> Select[Any]:
        """Claims by their day: those that begin within the days asked for, and those before that reach into them."""
        first, last = self.selection.first or "", (self.selection.last or "") + LAST
        key, span = _claim.dated, text(tables.SPAN)  # in the very words of the index
        # the tighter bound of two is given by itself: SQLite finds its way by one only
        within = and_(key >= max(first, stretch.low), key <= min(last, stretch.high), *stretch.within(key))
        reaching = and_(key < min(first, stretch.high), *stretch.within(key), _claim.last_day >= first, span)
        parts = []
        for kind in [self.kind] if self.kind else KINDS:
            for days in (within, reaching):
                query = select(_claim.report, _claim.id, key.label("key")).where(_claim.kind == kind, days, *found)
                parts.append(query.order_by(stretch.sorted(key)).limit(size).subquery())
        return _whole(parts, key, stretch, size)

    def _of_party(self, stretch: Stretch, size: int) -> Select[Any]:
        """Claims that name a party under any of its names: the first of each name, put in one order."""
        parts = []
        for named in (column == name for name in self.names or () for column in (_actor.name, _actor.side)):
            of_claim = and_(_actor.report == _claim.report, _actor.claim == _claim.id)
            order = self.key if self.is_by_day else _actor.placed
            of_kind = [_actor.claim_kind == self.kind] if self.kind else []
            query = select(_claim.report, _claim.id).distinct().add_columns(order.label("key"))
            query = query.select_from(tables.actors.join(tables.claims, of_claim))
            query = query.where(named, *of_kind, *stretch.within(order), *self.conditions)
            parts.append(query.order_by(stretch.sorted(order)).limit(size).subquery())
        return _whole(parts, self.key, stretch, size) if parts else select(tables.claims).where(false())

    def _of_outlet(self, found: list[ColumnElement[bool]], stretch: Stretch, size: int) -> Select[Any]:
        """Claims of an outlet that has many reports: report by report, in the order of their day."""
        query = select(tables.claims).join(tables.reports, _report.key == _claim.report)
        query = query.where(_report.publisher == self.selection.outlet, *stretch.of_reports().within(_report.placed))
        order = (stretch.sorted(_report.placed), stretch.sorted(_claim.placed))
        return query.where(*stretch.within(_claim.placed), *found).order_by(*order).limit(size)


def _whole(parts: list[Any], key: ColumnElement[Any], stretch: Stretch, size: int) -> Select[Any]:
    keys: FromClause = union_all(*(select(part) for part in parts)).subquery()
    chosen = select(keys.c.report, keys.c.id, keys.c.key).distinct().order_by(stretch.sorted(keys.c.key)).limit(size)
    first = chosen.subquery()
    on = and_(_claim.report == first.c.report, _claim.id == first.c.id)
    return select(tables.claims).join(first, on).order_by(stretch.sorted(key))
