"""A record on each database with two reports, and claims made by hand, so that the store is tested without a reading."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text

from parley.model.actors import Actor
from parley.model.claims import Claim, Figure, Move, numbered
from parley.model.decisions import Decision
from parley.model.evidence import Evidence
from parley.model.moments import Moment
from parley.model.quantities import Quantity
from parley.model.report import Report
from parley.store import database, tables, writing
from parley.store.database import Record, Where

VERSION = "parley 0"
NORTH = Report(
    id="north",
    text="Veldland said 40 prisoners were freed on March 12. The Highland Front rejected the offer in March.",
    source="a/north.txt",
    published="2024-03-13",
    published_known="given",
)
SOUTH = Report(id="south", text="The Highland Front demands a lasting ceasefire.", source="a/south.txt")
VELDLAND = Actor(name="Veldland", words="Veldland", kind="party")
FRONT = Actor(name="Highland Front", words="The Highland Front", kind="party")


def at(report: Report, quote: str) -> Evidence:
    return Evidence(report=report, start=report.text.index(quote), quote=quote)


def claims_of(report: Report) -> list[Claim]:
    if report.key == SOUTH.key:
        return [
            Move(evidence=at(report, "demands a lasting ceasefire"), act="demand", party=FRONT, issue="a lasting ceasefire")
        ]
    return list(
        numbered(
            (
                Figure(
                    evidence=at(report, "40 prisoners were freed"),
                    measure="released",
                    quantity=Quantity(low=40, high=40, approx=False, words="40"),
                    who="prisoners",
                    as_of=Moment(type="DATE", value="2024-03-12", how="day of the month"),
                    source=VELDLAND,
                ),
                Move(
                    evidence=at(report, "rejected the offer"),
                    act="reject",
                    party=FRONT,
                    issue="the offer",
                    date=Moment(type="DATE", value="2024-03", how="month of the year"),
                ),
            )
        )
    )


def put(record: Record, *reports: Report) -> None:
    for report in reports:
        writing.write_report(record, report, claims_of(report), received=report, read_by=VERSION)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "talks.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, path: Path) -> Iterator[Where]:
    """A place for a record on each database in turn; there is none yet."""
    if request.param == "sqlite":
        yield path
    else:
        with request.getfixturevalue("postgres").database() as address:
            yield address


@pytest.fixture
def record(where: Where) -> Iterator[Record]:
    with database.create(where) as opened:
        put(opened, NORTH, SOUTH)
        yield opened


def dumped(record: Record) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    return {
        name: sorted((tuple(row.values()) for row in record.rows(select(table))), key=repr)
        for name, table in tables.metadata.tables.items()
    }


def tamper(record: Record, *statements: str) -> None:
    """Write what parley never does, with the triggers out of the way that would refuse it."""
    names = ("reports", "claims", "decisions")
    with record.transaction() as write:
        if record.where.startswith("postgresql"):
            lifted = [f"ALTER TABLE {name} DISABLE TRIGGER USER" for name in names]
        else:
            triggers = list(record.rows(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")))
            lifted = [f"DROP TRIGGER {row['name']}" for row in triggers]
        for statement in (*lifted, *statements):
            write(text(statement))


def decision(kind: str, *subjects: str, **given: Any) -> Decision:
    """What A. Reader decided on a day, unless told otherwise."""
    told: dict[str, Any] = {"why": "so it is told", "by": "A. Reader", "when": "2024-03-14T10:00:00Z", **given}
    return Decision(kind=kind, subjects=subjects, **told)
