"""What was ever on record about a claim or an actor, in the order in which it came."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import select, union

from parley.errors import ParleyError
from parley.model.claims import Claim
from parley.model.decisions import Decision, undone
from parley.store import decisions, queries, rows, tables
from parley.store.database import Record
from parley.store.queries import prefixed

TOLD_BY = ("words", "name", "value")
"""What stands for a quantity, an actor, a moment in one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that happened: what, by whom, when (None for the machine), its reason or values, and whether it stands."""

    what: str
    by: str
    when: str | None
    why: str
    id: str
    stands: bool


class Reading(NamedTuple):
    """One reading of a claim, and the claim as it gave it; None where this parley cannot read what it kept."""

    entry: Entry
    claim: Claim | None


def known_ids(record: Record, prefix: str) -> list[str]:
    """Return the ids of claims, on record now or once, that begin with `prefix`."""
    sources = (tables.claims.c.id, tables.earlier_claims.c.id, tables.subjects.c.subject)
    found = union(*(select(column.label("id")).where(prefixed(column, prefix)) for column in sources))
    return sorted(row["id"] for row in record.rows(found))


def history(record: Record, named: str) -> list[Entry]:
    """Return what happened to a claim or an actor: readings, judgements of the machine, then decisions of people."""
    read = (reading.entry for reading in readings(record, named))
    return [*read, *judged(record, named), *of_decisions(decisions.decisions_on(record, named))]


def of_decisions(made: list[Decision]) -> Iterator[Entry]:
    """Yield decisions as entries; those that somebody undid do not stand."""
    gone = undone(made)
    for decision in made:
        values = ", ".join(f"{name}={value}" for name, value in decision.values)
        what = f"{decision.kind} {decision.undoes or ''}".strip()
        why = f"{decision.why} ({values})" if values else decision.why
        yield Entry(what=what, by=decision.by, when=decision.when, why=why, id=decision.id, stands=decision.id not in gone)


def readings(record: Record, named: str) -> Iterator[Reading]:
    """Yield what each reading gave of a claim: earlier ones in their order, then the one that stands in each report."""
    earlier, claim, report = tables.earlier_claims, tables.claims.c, tables.reports.c
    for row in list(record.rows(select(earlier).where(earlier.c.id == named).order_by(earlier.c.change))):
        yield _reading(record, {**row, "read": None}, stands=False)
    query = select(tables.claims, report.read_by).join(tables.reports, report.key == claim.report)
    for row in list(record.rows(query.where(claim.id == named).order_by(claim.report))):
        yield _reading(record, row, stands=True)


def _reading(record: Record, row: Mapping[str, Any], *, stands: bool) -> Reading:
    told = _in_short(row["read"] or row["fields"])
    entry = Entry(what="read", by=row["read_by"] or "unknown", when=None, why=told, id=row["id"], stands=stands)
    told_in = queries.reports_of_keys(record, [row["report"]]).get(row["report"])
    try:
        return Reading(entry, rows.claim(row, told_in, as_read=True) if told_in else None)
    except (ParleyError, KeyError, TypeError):  # an older parley had fields or values that this one has not
        return Reading(entry, None)


def judged(record: Record, named: str) -> Iterator[Entry]:
    """Yield the judgements of the machine on a claim or an actor: those that no longer stand, then those that do."""
    earlier = tables.earlier_judgements
    # the members are a JSON array: an id stands in quotes in it
    found = record.rows(
        select(earlier).where(earlier.c.members.contains(json.dumps(named, ensure_ascii=False), autoescape=True))
    )
    for row in sorted(found, key=lambda row: int(row["change"])):
        yield Entry(what=row["kind"], by=row["by"], when=row["when"], why=row["reason"], id=row["id"], stands=False)
    for judgement in queries.judgements_by_machine(record, named):
        yield Entry(what=judgement.kind, by=judgement.by, when=None, why=judgement.reason, id=judgement.id, stands=True)


def _in_short(document: str) -> str:
    told = ((name, _plain(value)) for name, value in json.loads(document).items())
    return ", ".join(f"{name}={value}" for name, value in told if value)


def _plain(value: Any) -> str:
    if isinstance(value, Mapping):
        return next((str(value[name]) for name in TOLD_BY if name in value), "")
    if isinstance(value, list):
        return "; ".join(filter(None, map(_plain, value)))
    return "" if value in (None, False) else str(value)
