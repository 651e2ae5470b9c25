"""What happened to a claim is told by what changed, from what, by whom and why."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests import talks

from parley.exports.happened import HappenedRow, happened
from parley.model.claims import Figure
from parley.model.decisions import Decision
from parley.model.quantities import Quantity
from parley.store import database, deciding, queries, writing
from parley.store.database import Record

NAMED = talks.FREED_40.id
MORE = Quantity(low=44, high=44, approx=False, words="44")


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with database.create(tmp_path / "talks.db") as opened:
        talks.put(opened)
        yield opened


def of_claim(record: Record) -> list[HappenedRow]:
    return happened(record, queries.claims_named(record, NAMED, as_read=True)[0])


def decide(record: Record, kind: str, minute: int, **given: Any) -> Decision:
    when = f"2024-03-20T10:{minute}:00+00:00"
    made = Decision(kind=kind, subjects=(NAMED,), why="seen again", by="Ada", when=when, **given)
    deciding.write_decision(record, made)
    return made


def test_happened_begins_with_what_was_read(record: Record) -> None:
    first, *_ = of_claim(record)
    told = {change.field: (change.before, change.after) for change in first.changes}
    assert (first.what, first.by, first.stands, first.why) == ("read", talks.VERSION, True, None)
    assert told["measure"] == (None, "released") and told["low"] == (None, 40)
    assert "receiver" not in told


def test_happened_tells_a_correction_and_its_undoing_from_what_to_what(record: Record) -> None:
    corrected = decide(record, "corrected", 10, values=(("quantity", "about 44"),))
    decide(record, "undone", 11, undoes=corrected.id)
    one, other = of_claim(record)[-2:]
    changed = {change.field: (change.before, change.after) for change in one.changes}
    assert (changed["low"], changed["approx"]) == ((40, 44), (False, True))
    assert (one.what, one.by, one.why, one.stands) == ("corrected", "Ada", "seen again", False)
    assert (other.what, other.undoes) == ("undone", "corrected by Ada")
    assert {change.field: (change.after, change.before) for change in other.changes} == changed


def test_happened_tells_of_a_better_reading_only_what_it_gave_otherwise(record: Record) -> None:
    claims = [
        replace(each, quantity=MORE) if isinstance(each, Figure) and each.id == NAMED else each
        for each in talks.CLAIMS[talks.EARLY.key]
    ]
    writing.write_report(record, talks.EARLY, claims, received=talks.EARLY, read_by="parley 99")
    earlier, now = [row for row in of_claim(record) if row.what == "read"]
    assert (earlier.stands, now.stands, now.by) == (False, True, "parley 99")
    assert {change.field: (change.before, change.after) for change in now.changes} == {
        "low": (40, 44),
        "high": (40, 44),
        "words": (talks.FREED_40.quantity.words, "44"),
    }
