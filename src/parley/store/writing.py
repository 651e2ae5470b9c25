"""Writing to a record: one report with its claims at a time, whole or not at all; what people decided stands over it."""

from collections.abc import Iterable

from sqlalchemy import delete, insert, select, update

from parley.model.claims import Claim
from parley.model.judgements import MACHINE, Judgement
from parley.model.report import Report
from parley.store import decided, decisions, queries, rows, tables
from parley.store.database import Record, Write


def write_report(record: Record, report: Report, claims: Iterable[Claim], *, received: Report, read_by: str) -> None:
    """Put a report and all its claims on record in one transaction, in the place of an earlier reading of it.

    `received` is the report before other reports settled its day; `read_by` names what read it. Claims that this reading
    gives as the last did are left as they are; the others of the last reading are kept among the earlier claims.
    """
    found = list(claims)
    with record.transaction() as write:
        verdicts = decisions.verdicts(record, [claim.id for claim in found])
        told = [decided.decided(claim, verdicts.get(claim.id)) for claim in found]
        new = {values["id"]: values for values, _ in told}
        column = tables.claims.c
        old = {row["id"]: dict(row) for row in record.rows(select(tables.claims).where(column.report == report.key))}
        for named in [named for named in old if new.get(named) != old[named]]:
            write(delete(tables.claims).where(column.report == report.key, column.id == named))
        _write_received(record, write, rows.of_report(report, received=received, read_by=read_by))
        came = [(values, actors) for values, actors in told if old.get(values["id"]) != values]
        write(insert(tables.claims), [values for values, _ in came])
        write(insert(tables.actors), [actor for _, actors in came for actor in actors])
        make_judgements_due(record, write)


def _write_received(record: Record, write: Write, values: rows.Values) -> None:
    column = tables.reports.c
    changing = {name: value for name, value in values.items() if name not in ("key", "text")}
    if not write(update(tables.reports).where(column.key == values["key"]).values(**changing)):
        write(insert(tables.reports), [values])


def make_judgements_due(record: Record, write: Write) -> None:
    """Put down that something changed since the machine judged last."""
    count = queries.changes(record) + 1
    write(delete(tables.meta).where(tables.meta.c.name.in_((tables.JUDGED_BY, tables.CHANGES))))
    write(insert(tables.meta), [{"name": tables.CHANGES, "value": str(count)}])


def write_source(record: Record, key: str, source: str) -> None:
    """Put on record that a report was found at `source`; nothing else about it changes."""
    with record.transaction() as write:
        write(update(tables.reports).where(tables.reports.c.key == key).values(source=source))


def write_judgements(record: Record, judgements: Iterable[Judgement], *, judged_by: str, changes: int | None = None) -> bool:
    """Put the machine's judgements on record in the place of its earlier ones, in one transaction.

    Those that stand already are left as they are, those that no longer do are kept among the earlier ones. Nothing is
    written, and False returned, where the record changed since it had `changes`: they judge what stands no more.
    """
    new = {judgement.id: judgement for judgement in judgements if judgement.by == MACHINE}
    with record.transaction() as write:
        if changes not in (None, queries.changes(record)):
            return False
        old = {judgement.id: judgement for judgement in queries.judgements_by_machine(record)}
        for known in [known for known, judgement in old.items() if new.get(known) != judgement]:
            write(delete(tables.judgements).where(tables.judgements.c.id == known))
        came = [judgement for known, judgement in new.items() if old.get(known) != judgement]
        write(insert(tables.judgements), [rows.of_judgement(judgement) for judgement in came])
        write(insert(tables.members), [row for judgement in came for row in rows.of_members(judgement)])
        write(delete(tables.meta).where(tables.meta.c.name == tables.JUDGED_BY))
        write(insert(tables.meta), [{"name": tables.JUDGED_BY, "value": judged_by}])
    return True
