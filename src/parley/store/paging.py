"""Lists a page at a time: each page is found by the key of the line before or after it, never by counting lines.

A page of claims is found through an index whatever it is narrowed to: by the one of its conditions that leaves least.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, exists, literal, select

from parley.model.claims import Claim
from parley.model.judgements import Judgement
from parley.model.report import Report
from parley.store import queries, rows, searching, tables
from parley.store.database import Record, Row
from parley.store.narrowing import Narrowing, rejected
from parley.store.ordering import PLAIN
from parley.store.places import FIRST as FIRST
from parley.store.places import LATEST, Stretch, Walked, walk
from parley.store.places import PAGE as PAGE
from parley.store.places import UNSEEN as UNSEEN
from parley.store.places import Place as Place
from parley.store.queries import ALL, Selection

_report, _listing = tables.reports.c, tables.listings.c


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
    narrowing = Narrowing(record, kind, selection, size=place.size)

    def ask(stretch: Stretch, size: int) -> Iterator[Row]:
        query = narrowing.query(stretch, size)
        return record.rows(query.with_only_columns(*columns, maintain_column_froms=True) if columns else query)

    return walk(ask, narrowing.key.name, place)


def report_page(record: Record, selection: Selection = ALL, *, place: Place = FIRST) -> ReportPage:
    """Return one page of the reports by day of publication, narrowed to days, an outlet and words."""
    order: ColumnElement[Any] = _report.placed
    asked = list(queries.report_conditions(record, selection, leaving=("search",)))
    if selection.search:
        hits = searching.found(record, "report_words", selection.search, number=_report.number, size=place.size)
        asked.append(hits.condition)
        order = _report.placed.concat(PLAIN) if hits.is_looked_up else order

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
    of_rejected = select(literal(1)).select_from(tables.members).where(member.member.in_(rejected()))
    is_open = ~exists(of_rejected.where(member.judgement == _listing.judgement))

    def ask(stretch: Stretch, size: int) -> Iterator[Row]:
        query = select(tables.listings).where(_listing.kind == kind, *stretch.within(_listing.placed), is_open)
        return record.rows(query.order_by(stretch.sorted(_listing.placed)).limit(size))

    found = walk(ask, "placed", place)
    judged = queries.judgements_of_ids(record, [row["judgement"] for row in found.rows])
    claims = queries.claims_of_ids(record, [named for judgement in judged for named in judgement.members])
    return JudgementPage(judgements=tuple(judged), claims=claims, after=found.after, before=found.before)
