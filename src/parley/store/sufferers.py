"""What reports tell of people who suffered, kept on record: found once, when a report is put there, and read by lists."""

import json
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import and_, delete, insert, select

from parley.model.report import Report
from parley.store import queries, rows, tables
from parley.store.database import Record, Row, Write
from parley.store.suffering import Telling, found_by, telling

AT_ONCE = 200  # reports of one step: a second's work, for which other writers wait

_report, _kept = tables.reports.c, tables.sufferers.c


def put(write: Write, reports: Sequence[Report]) -> None:
    """Put on record what reports tell, in the place of what was found before."""
    for report in reports:
        write(delete(tables.sufferers).where(_kept.report == report.key))
    write(insert(tables.sufferers), [_row(telling(report)) for report in reports])


def tellings(record: Record) -> Iterator[Telling]:
    """Yield what each report tells, by day of publication; where that is due, it is found in the text."""
    kept = and_(_kept.report == _report.key, _kept.found_by == found_by())
    query = select(_report.key, tables.sufferers).outerjoin(tables.sufferers, kept).order_by(_report.placed)
    for row in record.rows(query):
        yield _telling(row) if row["report"] else telling(_of_key(record, row["key"]))


def of_reports(record: Record, keys: Collection[str]) -> list[Telling]:
    """Return what the reports of some keys tell, in their order; those that are not on record are left out."""
    query = select(tables.sufferers).where(_kept.report.in_(keys), _kept.found_by == found_by())
    known = {row["report"]: _telling(row) for row in record.rows(query)}
    due = queries.reports_of_keys(record, [key for key in keys if key not in known])
    known |= {key: telling(report) for key, report in due.items()}
    return [known[key] for key in keys if key in known]


def fill(record: Record) -> None:
    """Find what is due, in steps that stand each by itself: of reports from an older parley, or after words were changed."""
    kept = select(_kept.report).where(_kept.found_by == found_by())
    due = select(tables.reports).where(_report.key.not_in(kept)).order_by(_report.key).limit(AT_ONCE)
    while found := [rows.report(row) for row in record.rows(due)]:
        with record.transaction() as write:
            put(write, found)


def _of_key(record: Record, key: str) -> Report:
    return rows.report(next(record.rows(select(tables.reports).where(_report.key == key))))


def _row(told: Telling) -> dict[str, Any]:
    return {
        "report": told.key,
        "found_by": found_by(),
        "told": json.dumps([told.roles, told.titled], ensure_ascii=False),
        "names": json.dumps([told.runs, told.small], ensure_ascii=False),
    }


def _telling(row: Row) -> Telling:
    roles, titled = json.loads(row["told"])
    runs, small = json.loads(row["names"])
    pairs = tuple((name, role) for name, role in roles)
    return Telling(key=row["report"], roles=pairs, titled=tuple(titled), runs=tuple(runs), small=tuple(small))
