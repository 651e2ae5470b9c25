"""Lists a page at a time: each page is found by the key of the last line before it, never by counting lines."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, false, or_, select, text, union_all
from sqlalchemy.sql.selectable import FromClause

from parley.model.claims import Claim
from parley.model.report import Report
from parley.store import queries, rows, searching, tables
from parley.store.database import Record
from parley.store.queries import ALL, Selection

PAGE = 50  # lines of one page
LAST = "\x7f"  # after every character of a key
PLAIN = ""  # put to a column, keeps its index out of the way of a shorter one
UNSEEN = ""  # before every key

_claim, _actor = tables.claims.c, tables.actors.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some lines of a list; `after` is what to ask the next page with, None on the last."""

    claims: tuple[Claim, ...]
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a page begins, and how many lines it has at most."""

    after: str = UNSEEN
    size: int = PAGE


FIRST = Place()


def page(record: Record, kind: str | None = None, selection: Selection = ALL, *, place: Place = FIRST) -> Page:
    """Return one page of the claims of a kind, or of all kinds, narrowed to a selection; rejected ones are left out.

    Claims come in the order of their reports and of their place in them; by their day, where days are asked for.
    """
    key = _claim.dated if _by_day(selection) and kind else _claim.placed
    found = list(record.rows(_query(record, kind, selection, place, key)))
    told_in = _reports(record, sorted({row["report"] for row in found}))
    claims = tuple(rows.claim(row, told_in[row["report"]]) for row in found[: place.size])
    return Page(claims=claims, after=found[place.size - 1][key.name] if len(found) > place.size else None)


def report_page(record: Record, *, place: Place = FIRST) -> list[Report]:
    """Return one page of the reports by day of publication; the key of the last is what to ask the next page with."""
    column = tables.reports.c
    query = select(tables.reports).where(column.placed > place.after).order_by(column.placed).limit(place.size)
    return [rows.report(row) for row in record.rows(query)]


def _by_day(selection: Selection) -> bool:
    return bool(selection.first and selection.last)


def _query(record: Record, kind: str | None, selection: Selection, place: Place, key: ColumnElement[Any]) -> Select[Any]:
    """The lines of a page and one more, which tells whether another page follows."""
    is_looked_up = False
    found = list(queries.conditions(record, selection, leaving=("party", "search")))
    if selection.search:
        hits = searching.hits(record, "claim_words", selection.search)
        is_rare = searching.is_rare(record, hits)
        number = _claim.number
        found.append(searching.among(record, hits, number) if is_rare else searching.is_hit(selection.search, number))
        is_looked_up = is_rare and record.dialect == "sqlite"  # PostgreSQL knows by itself which way is shorter
    found += _always(kind, is_looked_up=is_looked_up)
    if selection.party:
        return _of_party(queries.names(record, selection.party), found, place, key)
    if _by_day(selection) and kind:
        return _of_days(selection, found, place)
    order = key.concat(PLAIN) if is_looked_up else key
    return select(tables.claims).where(order > place.after, *found).order_by(order).limit(place.size + 1)


def _always(kind: str | None, *, is_looked_up: bool) -> Iterator[ColumnElement[bool]]:
    yield or_(_claim.verdict.is_(None), _claim.verdict != "rejected")
    if kind:
        yield (_claim.kind.concat(PLAIN) if is_looked_up else _claim.kind) == kind


def _of_days(selection: Selection, conditions: list[ColumnElement[bool]], place: Place) -> Select[Any]:
    """Claims by their day: those that begin within the days asked for, and before them those that reach into them."""
    first, last = selection.first or "", selection.last or ""
    within = and_(_claim.dated >= max(first, place.after), _claim.dated > place.after, _claim.dated <= last + LAST)
    span = text(tables.SPAN)  # in the very words of the index
    reaching = and_(_claim.dated > place.after, _claim.dated < first, _claim.last_day >= first, span)
    return _merged([within, reaching], conditions, place, _claim.dated)


def _of_party(names: list[str], conditions: list[ColumnElement[bool]], place: Place, key: ColumnElement[Any]) -> Select[Any]:
    """Claims that name a party under any of its names: the first of each name, put in one order."""
    size = place.size + 1
    parts = []
    for named in (column == name for name in names for column in (_actor.name, _actor.side)):
        of_claim = and_(_actor.report == _claim.report, _actor.claim == _claim.id)
        order = _actor.placed if key.name == "placed" else key
        query = select(_claim.report, _claim.id).distinct().add_columns(order.label("key"))
        query = query.select_from(tables.actors.join(tables.claims, of_claim))
        parts.append(query.where(named, order > place.after, *conditions).order_by(order).limit(size).subquery())
    if not parts:
        return select(tables.claims).where(false())
    return _whole(parts, key, size)


def _merged(
    ranges: list[ColumnElement[bool]], conditions: list[ColumnElement[bool]], place: Place, key: ColumnElement[Any]
) -> Select[Any]:
    size = place.size + 1
    query = select(_claim.report, _claim.id, key.label("key"))
    parts = [query.where(each, *conditions).order_by(key).limit(size).subquery() for each in ranges]
    return _whole(parts, key, size)


def _whole(parts: list[Any], key: ColumnElement[Any], size: int) -> Select[Any]:
    keys: FromClause = union_all(*(select(part) for part in parts)).subquery()
    chosen = select(keys.c.report, keys.c.id, keys.c.key).distinct().order_by(keys.c.key).limit(size).subquery()
    on = and_(_claim.report == chosen.c.report, _claim.id == chosen.c.id)
    return select(tables.claims).join(chosen, on).order_by(key)


def _reports(record: Record, keys: list[str]) -> dict[str, Report]:
    query = select(tables.reports).where(tables.reports.c.key.in_(keys))
    return {row["key"]: rows.report(row) for row in record.rows(query)}
