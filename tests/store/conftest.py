"""A record on disk with two reports, and claims made by hand, so that the store is tested without a reading."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from parley.model.actors import Actor
from parley.model.claims import Claim, Figure, Move, numbered
from parley.model.evidence import Evidence
from parley.model.moments import Moment
from parley.model.quantities import Quantity
from parley.model.report import Report
from parley.store import database, writing
from parley.store.database import Record

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


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    with database.create(path) as opened:
        put(opened, NORTH, SOUTH)
        yield opened
