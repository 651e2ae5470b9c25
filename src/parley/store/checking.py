"""Checking a record: every quote at its place, every id and column as its claim gives it, every judgement whole."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from parley.errors import ParleyError
from parley.model.decisions import Decision
from parley.model.report import Report
from parley.store import decided, decisions, queries, rows, tables
from parley.store.database import Record, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something on record that does not hold: in a report or its claim `id`, else a judgement or decision."""

    report: str | None
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
        if report.outlet != row["outlet"]:
            yield Fault(report=row["id"], id=None, what="outlet: not as its publisher and agency give it")
        yield from _faults(record, report, row["key"])
        yield report
    yield from _broken_links(record)


def _broken_links(record: Record) -> Iterator[Fault]:
    """Find judgements and decisions whose id is not that of what they say, or that undo what nobody decided."""
    judged = {judgement.id for judgement in queries.judgements_by_machine(record)}
    for row in record.rows(select(tables.judgements.c.id).order_by(tables.judgements.c.id)):
        if row["id"] not in judged:
            yield Fault(report=None, id=row["id"], what="judgement: its kind, members and author give another id")
    made = {decision.id for decision in decisions.all_decisions(record)}
    for row in record.rows(select(tables.decisions).order_by(tables.decisions.c.number)):
        if row["id"] not in made:
            yield Fault(report=None, id=row["id"], what="decision: what it says gives another id")
        if row["undoes"] and row["undoes"] not in made:
            yield Fault(report=None, id=row["id"], what=f"decision: {row['undoes']}, which it undoes, is not on record")


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
    wrong += [name for name in ("fields", "read") if not _agree(told[name], row[name])]
    if sorted(told_actors, key=_place) != sorted(actors, key=_place):
        wrong.append("actors")
    return f"{', '.join(wrong)}: not as the claim's fields give it" if wrong else None


def _agree(told: str | None, on_record: str | None) -> bool:
    """Tell whether two documents agree in the fields that are on record: an older parley may have known fewer."""
    if told is None or on_record is None:
        return told == on_record
    return _holds(json.loads(told), json.loads(on_record))


def _holds(given: Any, kept: Any) -> bool:
    if isinstance(given, dict) and isinstance(kept, dict):
        return all(name in given and _holds(given[name], value) for name, value in kept.items())
    if isinstance(given, list) and isinstance(kept, list):
        return len(given) == len(kept) and all(map(_holds, given, kept))
    return bool(given == kept)


def _place(actor: Row) -> tuple[str, int]:
    return actor["role"], actor["nth"]


def _actors(record: Record, key: str) -> Mapping[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in record.rows(select(tables.actors).where(tables.actors.c.report == key)):
        found.setdefault(row["claim"], []).append(dict(row))
    return found
