"""What people decided, as it is on record: all of it, what stands, and what lost its claim to a better reading."""

from collections.abc import Collection, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Select, exists, not_, select

from parley.model.decisions import UNDONE, VERDICTS, Decision, in_force, standing
from parley.store import rows, tables
from parley.store.database import Record

CHUNK = 500  # ids in one query: fewer than any database allows


def all_decisions(record: Record) -> list[Decision]:
    """Return every decision, in the order in which they were made."""
    return list(_decisions(record, select(tables.decisions)).values())


def decisions_on(record: Record, *subjects: str) -> list[Decision]:
    """Return every decision on one or more claims or actors, undone ones and undoings as well, in their order."""
    found = _on(record, subjects)
    return [found[number] for number in sorted(found)]


def hanging_together(record: Record, subjects: Collection[str]) -> list[Decision]:
    """Return every decision on some claims or actors, and on those that people named together with them, in their order."""
    found, seen, coming = dict[int, Decision](), set[str](), set(subjects)
    while coming:
        seen |= coming
        found |= _on(record, sorted(coming))
        coming = {named for decision in found.values() for named in decision.subjects} - seen
    return [found[number] for number in sorted(found)]


def standing_decisions(record: Record, subjects: Sequence[str] | None = None) -> Mapping[tuple[str, ...], Decision]:
    """Return the decision that stands on each matter on which people decided, or on those matters that `subjects` are in."""
    if subjects is None:
        return record.once("standing decisions", lambda: standing(all_decisions(record)))
    return standing(decisions_on(record, *subjects))


def verdicts(record: Record, ids: Sequence[str]) -> Mapping[str, Decision]:
    """Return the verdict that stands on each of the claims `ids` that has one."""
    found = standing(decisions_on(record, *ids)).values()
    return {decision.subjects[0]: decision for decision in found if decision.kind in VERDICTS}


def latest_by(record: Record, person: str) -> Decision | None:
    """Return the last decision of a person that stands or stood until now undone by nobody; None where there is none."""
    number = tables.decisions.c.number
    query = select(tables.decisions).where(tables.decisions.c.by == person, tables.decisions.c.kind != UNDONE)
    for row in list(record.rows(query.order_by(number.desc()).limit(CHUNK))):
        made = _decisions(record, select(tables.decisions).where(number == row["number"]))[row["number"]]
        if made.id in {each.id for each in in_force(decisions_on(record, *made.subjects))}:
            return made
    return None


def detached(record: Record) -> list[Decision]:
    """Return the decisions in force on claims that the record no longer has: their evidence gives none any more."""
    gone = not_(exists().where(tables.claims.c.id == tables.subjects.c.subject))
    about = select(tables.subjects.c.decision).where(gone)
    query = select(tables.decisions).where(tables.decisions.c.about == "claim", tables.decisions.c.id.in_(about))
    kept = {decision.id for decision in in_force(all_decisions(record))}
    return [decision for decision in _decisions(record, query).values() if decision.id in kept]


def _on(record: Record, subjects: Sequence[str]) -> dict[int, Decision]:
    found: dict[int, Decision] = {}
    for start in range(0, len(subjects), CHUNK):
        about = select(tables.subjects.c.decision).where(tables.subjects.c.subject.in_(subjects[start : start + CHUNK]))
        found |= _decisions(record, select(tables.decisions).where(tables.decisions.c.id.in_(about)))
    return found


def _decisions(record: Record, query: Select[Any]) -> dict[int, Decision]:
    """The decisions that a query asks for, in their order, by their number."""
    decided = dict[int, Decision]()
    made, column = tables.decisions.c, tables.subjects.c
    told = query.add_columns(column.subject).outerjoin(tables.subjects, column.decision == made.id)
    for number, found in groupby(record.rows(told.order_by(made.number, column.nth)), key=itemgetter("number")):
        each = list(found)
        decided[number] = rows.decision(each[0], (row["subject"] for row in each if row["subject"] is not None))
    return decided
