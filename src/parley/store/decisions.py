"""What people decided, as it is on record: all of it, what stands, and what lost its claim to a better reading."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Select, exists, not_, select

from parley.model.decisions import UNDONE, VERDICTS, Decision, in_force, standing
from parley.store import rows, tables
from parley.store.database import Record

CHUNK = 500  # ids in one query: fewer than any database allows


def all_decisions(record: Record) -> list[Decision]:
    """Return every decision, in the order in which they were made."""
    return list(_decisions(record, select(tables.decisions)))


def decisions_on(record: Record, *subjects: str) -> list[Decision]:
    """Return every decision on one or more claims or actors, undone ones and undoings as well, in their order."""
    found: dict[str, Decision] = {}
    for start in range(0, len(subjects), CHUNK):
        about = select(tables.subjects.c.decision).where(tables.subjects.c.subject.in_(subjects[start : start + CHUNK]))
        query = select(tables.decisions).where(tables.decisions.c.id.in_(about))
        found |= {decision.id: decision for decision in _decisions(record, query)}
    return list(found.values())


def standing_decisions(record: Record, subjects: Sequence[str] | None = None) -> Mapping[tuple[str, ...], Decision]:
    """Return the decision that stands on each matter on which people decided, or on those matters that `subjects` are in."""
    return standing(all_decisions(record) if subjects is None else decisions_on(record, *subjects))


def verdicts(record: Record, ids: Sequence[str]) -> Mapping[str, Decision]:
    """Return the verdict that stands on each of the claims `ids` that has one."""
    found = standing(decisions_on(record, *ids)).values()
    return {decision.subjects[0]: decision for decision in found if decision.kind in VERDICTS}


def latest_by(record: Record, person: str) -> Decision | None:
    """Return the last decision of a person that stands or stood until now undone by nobody; None where there is none."""
    number = tables.decisions.c.number
    query = select(tables.decisions).where(tables.decisions.c.by == person, tables.decisions.c.kind != UNDONE)
    for row in list(record.rows(query.order_by(number.desc()).limit(CHUNK))):
        made = next(_decisions(record, select(tables.decisions).where(number == row["number"])))
        if made.id in {each.id for each in in_force(decisions_on(record, *made.subjects))}:
            return made
    return None


def detached(record: Record) -> list[Decision]:
    """Return the decisions in force on claims that the record no longer has: their evidence gives none any more."""
    gone = not_(exists().where(tables.claims.c.id == tables.subjects.c.subject))
    about = select(tables.subjects.c.decision).where(gone)
    query = select(tables.decisions).where(tables.decisions.c.about == "claim", tables.decisions.c.id.in_(about))
    kept = {decision.id for decision in in_force(all_decisions(record))}
    return [decision for decision in _decisions(record, query) if decision.id in kept]


def _decisions(record: Record, query: Select[Any]) -> Iterator[Decision]:
    found = list(record.rows(query.order_by(tables.decisions.c.number)))
    column = tables.subjects.c
    about = column.decision.in_(query.with_only_columns(tables.decisions.c.id))
    members: dict[str, list[str]] = {}
    for row in record.rows(select(tables.subjects).where(about).order_by(column.decision, column.nth)):
        members.setdefault(row["decision"], []).append(row["subject"])
    for row in found:
        yield rows.decision(row, members.get(row["id"], ()))
