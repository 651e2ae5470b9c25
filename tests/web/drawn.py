"""More of the invented talks, for charts: spans and open ends, background, ranges of several sources, places."""

import json
import re
from pathlib import Path
from typing import Any

from tests import talks
from tests.talks import FRONT, RELIEF, VELDLAND, VERSION, at, day

from parley.model.actors import Actor
from parley.model.claims import Agreement, Claim, Event, Figure, Meeting, Move, numbered
from parley.model.judgements import Judgement
from parley.model.moments import Moment
from parley.model.quantities import Quantity
from parley.model.report import Report
from parley.store import database, writing
from parley.store.database import Record

KENYA = Actor(name="Kenya", words="Kenya", kind="party")
SPRING = Report(
    id="spring",
    text=(
        "In March the Highland Front rejected a wider truce. A second truce between it and Veldland began on April 2. "
        "Envoys are due in Nairobi on April 10, with Kenya as go-between. Relief workers counted 20 to 30 dead near Kisumu "
        "by April 5, at least 35 by April 8 and 41 by April 9. Veldland put the dead at 12 by April 5. "
        "Six years ago, on May 1, 2018, shells fell on a farm in Kenya. Aid reached the province of Upper Veld on April 7."
    ),
    publisher="The Courier",
    published="2024-04-09",
    published_known="given",
)


def month(value: str) -> Moment:
    return Moment(type="DATE", value=value, how="month")


def count(words: str, low: int | None, high: int | None) -> Quantity:
    return Quantity(low=low, high=high, approx=False, words=words)


def dead(quote: str, told: Quantity, as_of: str, source: Actor) -> Figure:
    return Figure(
        evidence=at(SPRING, quote),
        measure="killed",
        quantity=told,
        who="dead",
        where="Kisumu",
        as_of=day(as_of),
        cumulative=True,
        source=source,
    )


REJECTED = Move(evidence=at(SPRING, "rejected a wider truce"), act="reject", party=FRONT, date=month("2024-03"))
OPEN = Agreement(
    evidence=at(SPRING, "A second truce"),
    kind="truce",
    parties=(VELDLAND, FRONT),
    start=day("2024-04-02"),
    status="in force",
)
DUE = Meeting(
    evidence=at(SPRING, "Envoys are due in Nairobi"),
    where="Nairobi",
    date=day("2024-04-10"),
    mediators=(KENYA,),
    status="planned",
)
RANGE = dead("20 to 30 dead", count("20 to 30", 20, 30), "2024-04-05", RELIEF)
AT_LEAST = dead("at least 35", count("at least 35", 35, None), "2024-04-08", RELIEF)
LAST = dead("41 by April 9", count("41", 41, 41), "2024-04-09", RELIEF)
OTHER = dead("12 by April 5", count("12", 12, 12), "2024-04-05", VELDLAND)
LONG_AGO = Event(
    evidence=at(SPRING, "shells fell on a farm"), type="ASSAULT", where="Kenya", date=day("2018-05-01"), retold=True
)
AID = Event(evidence=at(SPRING, "Aid reached"), type="AID", where="the province of Upper Veld", date=day("2024-04-07"))
CLAIMS: tuple[Claim, ...] = (REJECTED, OPEN, DUE, RANGE, AT_LEAST, LAST, OTHER, LONG_AGO, AID)
SUM = Judgement(
    kind="sum", members=(LAST.id, RANGE.id, AT_LEAST.id), reason="20 + 35 = 55, told: 41, 14 fewer than its parts"
)


def put(record: Record) -> None:
    """Put the talks on record, this report with them."""
    talks.put(record)
    writing.write_report(record, SPRING, numbered(CLAIMS), received=SPRING, read_by=VERSION)
    writing.write_judgements(record, (*talks.JUDGEMENTS, SUM), judged_by=VERSION)


def put_at(path: Path) -> Path:
    """Put what is drawn on a new record at a path; return the path."""
    with database.create(path) as record:
        put(record)
    return path


def data(page: str, named: str) -> dict[str, Any]:
    """Return what a chart of a page is drawn from."""
    found = re.search(rf'id="{named}">(.*?)</script>', page, re.DOTALL)
    assert found
    told: dict[str, Any] = json.loads(found[1])
    return told
