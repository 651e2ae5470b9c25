"""By which way the claims of a list are found: through the index of the one of its conditions that leaves least.

Every way gives the first claims of a stretch of the list, in its order, and looks at few more than it gives.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    exists,
    false,
    func,
    literal,
    literal_column,
    or_,
    select,
    text,
    union_all,
)
from sqlalchemy.sql.selectable import FromClause

from parley.model.claims import CLAIM_CLASSES
from parley.store import queries, searching, tables
from parley.store.database import Record
from parley.store.ordering import PLAIN
from parley.store.places import LAST, Stretch
from parley.store.queries import Selection

BEHIND = (" ", "!")  # what follows the key of a report in those of its claims, and the character after it
FEW_REPORTS = (
    600  # of an outlet, whose claims are sooner looked up than met in going through a day's or an often named party's
)
FEW_CLAIMS = 5000  # that name a party, and are sooner gone through than so many reports are looked into
OFTENER = 4  # times as many lines are met for a page where an outlet is asked for beside words
KINDS = tuple(known.KIND for known in CLAIM_CLASSES)
REJECTED: ColumnElement[str] = literal_column("'rejected'")  # in the very words of the index

_claim, _actor, _report = tables.claims.c, tables.actors.c, tables.reports.c


class Narrowing:
    """What the claims of a list must be, and by which way they are found; pages have `size` lines."""

    def __init__(self, record: Record, kind: str | None, selection: Selection, *, size: int) -> None:
        self.record, self.kind, self.selection = record, kind, selection
        self.key: ColumnElement[Any] = _claim.dated if selection.first and selection.last else _claim.placed
        self.names = queries.names(record, selection.party) if selection.party else None
        # of the claims of an outlet many are met for one that is a hit
        hits = self._hits(size * OFTENER if selection.outlet else size)
        self.is_looked_up = hits is not None and hits.is_looked_up
        is_walked = bool(selection.outlet) and self.names is None and not (self.is_by_day or self.is_looked_up)
        self.is_by_outlet = is_walked
        few = selection.outlet and not is_walked
        self.reports = queries.outlet_keys(record, selection.outlet or "", FEW_REPORTS) if few else None
        is_left = is_walked or self.names is not None or self.reports is not None
        leaving = ["party", "search", "issue", *(["outlet"] if is_left else [])]
        self.asked = list(queries.conditions(record, selection, leaving=leaving))
        self.asked += [hits.condition] if hits else []

    def _hits(self, size: int) -> searching.Found | None:
        words = self.selection.words
        return searching.found(self.record, "claim_words", words, number=_claim.number, size=size) if words else None

    @property
    def is_by_day(self) -> bool:
        """Whether the list goes by the days that claims are about."""
        return self.key is _claim.dated

    def query(self, stretch: Stretch, size: int) -> Select[Any]:
        """Return what asks for the first claims of a stretch of the list, so many."""
        if self.names is not None:
            return self._of_party(self.names, stretch, size)
        found = [*self.asked, *self._always()]
        if self.reports is not None:
            found.append(_claim.report.in_(self.reports))
        if self.is_by_day:
            return self._of_days(found, stretch, size)
        if self.is_by_outlet:
            return self._of_outlet(found, stretch, size)
        if self.selection.words and self.record.dialect == "postgresql":
            return self._met(found, stretch, size)
        if not self.is_looked_up:
            query = select(tables.claims).where(*stretch.within(self.key), *found)
            return query.order_by(stretch.sorted(self.key)).limit(size)
        order = self.key.concat(PLAIN)
        query = select(_claim.report, _claim.id, self.key.label("key")).where(*stretch.within(order), *found)
        return _whole([query.order_by(stretch.sorted(order)).limit(size).subquery()], self.key, stretch, size)

    def _met(self, found: list[ColumnElement[bool]], stretch: Stretch, size: int) -> Select[Any]:
        """Claims by the index of the list alone, each opened only when it is known to be one: SQLite does so by itself."""
        query = select(self.key.label("key")).where(*stretch.within(self.key), *found)
        keys = query.order_by(stretch.sorted(self.key)).limit(size).subquery()
        return select(tables.claims).join(keys, self.key == keys.c.key).order_by(stretch.sorted(self.key))

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

    def _of_party(self, names: list[str], stretch: Stretch, size: int) -> Select[Any]:
        """Claims that name a party under any of its names: the first of each name, put in one order."""
        of_names = [column == name for name in names for column in (_actor.name, _actor.side)]
        of_outlet = self._of_outlets_reports()
        if self.reports is not None and self._is_often_named(of_names):
            # in the order of the actors' own table, in which those of a report lie beside each other
            of_names = [or_(*(column.concat(PLAIN).in_(names) for column in (_actor.name, _actor.side)))]
        of_names = [and_(named, *of_outlet) for named in of_names]
        ask = self._naming if not (self.asked or self.is_by_day) else self._naming_claims
        parts = [ask(named, stretch, size).limit(size).subquery() for named in of_names]
        return _whole(parts, self.key, stretch, size) if parts else select(tables.claims).where(false())

    def _naming(self, named: ColumnElement[bool], stretch: Stretch, size: int) -> Select[Any]:
        """Claims by the index of their actors alone."""
        query = select(_actor.report, _actor.claim.label("id"), _actor.placed.label("key")).distinct()
        query = query.where(named, *self._of_kind(), *stretch.within(_actor.placed), _actor.claim.not_in(rejected()))
        return query.order_by(stretch.sorted(_actor.placed))

    def _naming_claims(self, named: ColumnElement[bool], stretch: Stretch, size: int) -> Select[Any]:
        """Claims by the index of their actors, each looked up for what else is asked."""
        of_claim = and_(_actor.report == _claim.report, _actor.claim == _claim.id)
        order = self.key if self.is_by_day else _actor.placed
        query = select(_claim.report, _claim.id).distinct().add_columns(order.label("key"))
        query = query.select_from(tables.actors.join(tables.claims, of_claim))
        query = query.where(named, *self._of_kind(), *stretch.within(order), *self.asked, *self._always())
        return query.order_by(stretch.sorted(order))

    def _of_outlets_reports(self) -> list[ColumnElement[bool]]:
        if self.selection.outlet is None:
            return []
        if self.reports is not None:
            return [_actor.report.in_(self.reports)]
        return [exists().where(_report.outlet == self.selection.outlet, _report.key == _actor.report)]

    def _of_kind(self) -> list[ColumnElement[bool]]:
        return [_actor.claim_kind == self.kind] if self.kind else []

    def _is_often_named(self, of_names: list[ColumnElement[bool]]) -> bool:
        few = [
            select(literal(1).label("one")).where(named, *self._of_kind()).limit(FEW_CLAIMS).subquery() for named in of_names
        ]
        if not few:
            return False
        counted = select(func.count().label("claims")).select_from(union_all(*(select(part) for part in few)).subquery())
        return int(next(self.record.rows(counted))["claims"]) >= FEW_CLAIMS

    def _of_outlet(self, found: list[ColumnElement[bool]], stretch: Stretch, size: int) -> Select[Any]:
        """Claims of an outlet: report by report by day, those of each by their keys, which begin with that of the report."""
        first, end = (_report.placed.concat(literal(each)) for each in BEHIND)
        by_key = and_(_claim.placed > first, _claim.placed < end)
        # PostgreSQL takes a stretch of keys that another table bounds for far longer than it is
        of_report = by_key if self.record.dialect == "sqlite" else _claim.report == _report.key
        query = select(tables.claims).join(tables.reports, of_report)
        query = query.where(_report.outlet == self.selection.outlet, *stretch.of_reports().within(_report.placed))
        order = (stretch.sorted(_report.placed), stretch.sorted(_claim.placed))
        # by another column than the index has, else SQLite goes through the index from this bound on
        within = stretch.within(_claim.placed.concat(PLAIN))
        return query.where(*within, *found).order_by(*order).limit(size)


def rejected() -> Select[Any]:
    """Return what asks for the ids of all claims that people rejected: few, and by an index of their own."""
    gone = tables.claims.alias("gone").c
    return select(gone.id).where(gone.verdict == REJECTED)


def _whole(parts: list[Any], key: ColumnElement[Any], stretch: Stretch, size: int) -> Select[Any]:
    keys: FromClause = union_all(*(select(part) for part in parts)).subquery()
    chosen = select(keys.c.report, keys.c.id, keys.c.key).distinct().order_by(stretch.sorted(keys.c.key)).limit(size)
    first = chosen.subquery()
    on = and_(_claim.report == first.c.report, _claim.id == first.c.id)
    return select(tables.claims).join(first, on).order_by(stretch.sorted(key))
