"""What the record holds of one report, by its key: itself, its claims, and the reports that carry the same story."""

from sqlalchemy import select

from parley.errors import NotOnRecord
from parley.model.claims import Claim
from parley.model.report import Report
from parley.store import queries, rows, tables
from parley.store.database import Record
from parley.store.queries import Selection


def report(record: Record, key: str) -> Report:
    """Return a report as it was read; raise NotOnRecord where there is none of that key."""
    found = reports(record, [key])
    if not found:
        raise NotOnRecord(f"report {key}", str(record.where))
    return found[0]


def reports(record: Record, keys: list[str]) -> list[Report]:
    """Return the reports of some keys by day of publication."""
    column = tables.reports.c
    query = select(tables.reports).where(column.key.in_(keys)).order_by(column.placed)
    return [rows.report(row) for row in record.rows(query)]


def claims(record: Record, key: str) -> list[Claim]:
    """Return the claims of a report in the order of its text; those that people rejected are left out."""
    return list(queries.claims(record, None, Selection(report=key)))


def copies(record: Record, key: str) -> list[str]:
    """Return the keys of the reports that are judged to carry the same story as this one, itself left out."""
    judged = (judgement for judgement in queries.judgements_by_machine(record, key) if judgement.kind == "copy")
    return sorted({member for judgement in judged for member in judgement.members} - {key})
