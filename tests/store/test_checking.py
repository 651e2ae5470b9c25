"""Checking finds every row that was tampered with."""

import pytest
from tests.store.conftest import NORTH, VERSION, claims_of, decision, tamper

from parley.model.judgements import Judgement
from parley.store import checking, deciding, writing
from parley.store.checking import Fault
from parley.store.database import Record


def faults(record: Record) -> list[Fault]:
    return [found for found in checking.check(record) if isinstance(found, Fault)]


def test_checking_finds_nothing_in_a_sound_record(record: Record) -> None:
    found = list(checking.check(record))
    assert len(found) == 2
    assert faults(record) == []


@pytest.mark.parametrize(
    ("tampering", "what"),
    [
        ("UPDATE claims SET quote = 'rejected the office' WHERE kind = 'move' AND day IS NOT NULL", "not there"),
        ("UPDATE claims SET start = start + 1 WHERE kind = 'figure'", "not there"),
        ("UPDATE claims SET id = 'ffffffffffffffff' WHERE kind = 'figure'", "give the id"),
        ("UPDATE claims SET measure = 'killed' WHERE kind = 'figure'", "measure: not as the claim's fields give it"),
        ("UPDATE claims SET day = '2024-03-11' WHERE kind = 'figure'", "day: not as"),
        ("UPDATE claims SET fields = 'nothing' WHERE kind = 'figure'", "cannot be read"),
        ("UPDATE claims SET nth = 7 WHERE kind = 'figure'", "give the id"),
        ("UPDATE actors SET name = 'Nobody' WHERE role = 'source'", "actors: not as"),
        ("UPDATE reports SET text = replace(text, '40', '50') WHERE id = 'north'", "give the key"),
        ("UPDATE reports SET furniture = 'x' WHERE id = 'north'", "its row cannot be read"),
        ("UPDATE reports SET outlet = 'Nobody' WHERE id = 'north'", "outlet: not as"),
    ],
)
def test_checking_finds_a_tampered_row(record: Record, tampering: str, what: str) -> None:
    moved = ["DELETE FROM actors WHERE role = 'source'"] if "SET id" in tampering else []
    tamper(record, *moved, tampering)
    found = faults(record)
    assert found
    assert {fault.report for fault in found} == {NORTH.id}
    assert what in " ".join(fault.what for fault in found)


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE claims SET verdict = NULL",
        "UPDATE claims SET fields = read WHERE read IS NOT NULL",
        "UPDATE claims SET measure = 'released' WHERE kind = 'figure'",
    ],
)
def test_checking_finds_a_claim_that_is_not_as_it_was_decided(record: Record, tampering: str) -> None:
    figure = claims_of(NORTH)[0]
    deciding.write_decision(record, decision("corrected", figure.id, values=(("measure", "held"),)))
    assert faults(record) == []
    tamper(record, tampering)
    assert [fault.id for fault in faults(record) if "not as" in fault.what] == [figure.id]


@pytest.mark.parametrize(
    ("tampering", "what"),
    [
        ("UPDATE decisions SET why = 'otherwise'", "decision: what it says gives another id"),
        ("UPDATE decisions SET undoes = 'f'", "decision: f, which it undoes, is not on record"),
        ("DELETE FROM members WHERE nth = 1", "judgement: its kind, members and author give another id"),
    ],
)
def test_checking_finds_a_tampered_decision_or_judgement(record: Record, tampering: str, what: str) -> None:
    figure, move = (claim.id for claim in claims_of(NORTH))
    writing.write_judgements(
        record, [Judgement(kind="same", members=(figure, move), reason="the same words")], judged_by=VERSION
    )
    deciding.write_decision(record, decision("note", figure))
    assert faults(record) == []
    tamper(record, tampering)
    assert what in [fault.what for fault in faults(record)]
