"""Writing to a record: one report with its claims at a time, whole or not at all; nothing of people's is touched."""

from collections.abc import Iterable

from sqlalchemy import delete, insert, update

from parley.model.claims import Claim
from parley.model.judgements import MACHINE, Judgement
from parley.model.report import Report
from parley.store import queries, rows, tables
from parley.store.database import Record


def write_report(record: Record, report: Report, claims: Iterable[Claim], *, received: Report, read_by: str) -> None:
    """Put a report and all its claims on record in one transaction, in the place of an earlier reading of it.

    `received` is the report before other reports settled its day; `read_by` names what read it.
    """
    found = list(claims)
    with record.transaction() as write:
        write(delete(tables.reports).where(tables.reports.c.key == report.key))
        write(insert(tables.reports), [rows.of_report(report, received=received, read_by=read_by)])
        write(insert(tables.claims), [rows.of_claim(claim) for claim in found])
        write(insert(tables.actors), [row for claim in found for row in rows.of_actors(claim)])
        write(delete(tables.meta).where(tables.meta.c.name == tables.JUDGED_BY))


def write_source(record: Record, key: str, source: str) -> None:
    """Put on record that a report was found at `source`; nothing else about it changes."""
    with record.transaction() as write:
        write(update(tables.reports).where(tables.reports.c.key == key).values(source=source))


def write_judgements(record: Record, judgements: Iterable[Judgement], *, judged_by: str) -> None:
    """Put the machine's judgements on record in the place of its earlier ones, in one transaction.

    Those that stand already are left as they are, and decisions of people are never touched.
    """
    new = {judgement.id: judgement for judgement in judgements if judgement.by == MACHINE}
    old = {judgement.id: judgement for judgement in queries.judgements(record) if judgement.by == MACHINE}
    gone = [known for known, judgement in old.items() if new.get(known) != judgement]
    came = [judgement for known, judgement in new.items() if old.get(known) != judgement]
    with record.transaction() as write:
        for known in gone:
            write(delete(tables.judgements).where(tables.judgements.c.id == known))
        write(insert(tables.judgements), [rows.of_judgement(judgement) for judgement in came])
        write(insert(tables.members), [row for judgement in came for row in rows.of_members(judgement)])
        write(delete(tables.meta).where(tables.meta.c.name == tables.JUDGED_BY))
        write(insert(tables.meta), [{"name": tables.JUDGED_BY, "value": judged_by}])


def write_decision(record: Record, decision: Judgement) -> None:
    """Put a person's decision on record beside what it decides; one that stands already is left as it is."""
    standing = {judgement.id for judgement in queries.judgements(record, decision.kind)}
    if decision.id not in standing:
        with record.transaction() as write:
            write(insert(tables.judgements), [rows.of_judgement(decision)])
            write(insert(tables.members), rows.of_members(decision))
