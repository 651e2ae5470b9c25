"""How many reports were published when and by whom; an index answers, so that no report is opened for it."""

from sqlalchemy import func, select

from parley.store import queries, tables
from parley.store.database import Record
from parley.store.queries import ALL, Selection

Counted = tuple[str | None, str | None, int]
"""A day, an outlet, and how many reports it published on that day."""

_report = tables.reports.c


def by_day_and_outlet(record: Record, selection: Selection = ALL) -> list[Counted]:
    """Return how many reports of a selection each outlet published on each day, by day (the undated last) and outlet.

    A day or outlet without any report is left out.
    """
    asked = list(queries.report_conditions(record, selection))
    query = select(_report.published, _report.outlet, func.count().label("reports")).where(*asked)
    found = record.rows(query.group_by(_report.published, _report.outlet))
    counts = [(row["published"], row["outlet"], int(row["reports"])) for row in found]
    return sorted(counts, key=lambda each: (each[0] is None, each[0] or "", each[1] is None, each[1] or ""))


def days(record: Record) -> tuple[str, str] | None:
    """Return the first and the last day on which a report was published, None where no report has a day."""
    ends = [
        next(record.rows(select(found.label("day"))), {"day": None})["day"]
        for found in (func.min(_report.published), func.max(_report.published))
    ]
    return (str(ends[0]), str(ends[1])) if all(ends) else None


def undated(record: Record) -> int:
    """Return how many reports have no day of publication."""
    query = select(func.count().label("reports")).select_from(tables.reports).where(_report.published.is_(None))
    return int(next(record.rows(query))["reports"])
