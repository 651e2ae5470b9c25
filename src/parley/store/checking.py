"""Checking a record: every quote at its place, every id and column as its claim gives it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from parley.errors import ParleyError
from parley.model.decisions import Decision
from parley.model.report import Report
from parley.store import decided, decisions, rows, tables
from parley.store.database import Record, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something on record that does not hold: `id` names the claim, None where it is the report itself."""

    report: str
    id: str | None
    what: str


def check(record: Record) -> Iterator[Report | Fault]:
    """Yield each report once it is checked, after the faults found in it and in its claims."""
    for row in record.rows(select(tables.reports).order_by(tables.reports.c.key)):
        try:
            report = rows.report(row)
        except (ValueError, TypeError) as broken:
            yield Fault(report=row["id"], id=None, what=f"its row cannot be read ({broken})")
            continue
        if report.key != row["key"]:
            yield Fault(
                report=row["id"], id=None, what=f"its text and address give the key {report.key}, on record is {row['key']}"
            )
        yield from _faults(record, report, row["key"])
        yield report


def _faults(record: Record, report: Report, key: str) -> Iterator[Fault]:
    column = tables.claims.c
    actors = _actors(record, key)
    found = list(record.rows(select(tables.claims).where(column.report == key).order_by(column.start, column.id)))
    verdicts = decisions.verdicts(record, [row["id"] for row in found])
    for row in found:
        what = _fault(row, report, actors.get(row["id"], []), verdicts.get(row["id"]))
        if what:
            yield Fault(report=report.id, id=row["id"], what=what)


def _fault(row: Row, report: Report, actors: list[Row], verdict: Decision | None) -> str | None:
    """Say what of a claim's row does not hold, or None."""
    try:
        claim = rows.claim(row, report, as_read=True)
        told, told_actors = decided.decided(claim, verdict)
    except ParleyError as broken:
        return str(broken)
    except (KeyError, TypeError, ValueError) as broken:
        return f"its fields cannot be read ({broken!r})"
    if claim.id != row["id"]:
        return f"its text, kind and place give the id {claim.id}"
    wrong = [name for name in told if name not in ("report", "fields", "read") and told[name] != row[name]]
    wrong += [name for name in ("fields", "read") if _plain(told[name]) != _plain(row[name])]
    if sorted(told_actors, key=_place) != sorted(actors, key=_place):
        wrong.append("actors")
    return f"{', '.join(wrong)}: not as the claim's fields give it" if wrong else None


def _plain(document: str | None) -> Any:
    return document if document is None else json.loads(document)


def _place(actor: Row) -> tuple[str, int]:
    return actor["role"], actor["nth"]


def _actors(record: Record, key: str) -> Mapping[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in record.rows(select(tables.actors).where(tables.actors.c.report == key)):
        found.setdefault(row["claim"], []).append(dict(row))
    return found
