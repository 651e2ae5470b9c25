"""A report is on record whole or not at all, and people's decisions stay."""

import json
from collections.abc import Iterator

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError
from tests.store.conftest import NORTH, SOUTH, VERSION, claims_of, decision, dumped, put, tamper

from parley.model.claims import Claim
from parley.model.judgements import Judgement
from parley.store import deciding, queries, tables, writing
from parley.store.database import Record

FIGURE, MOVE = (claim.id for claim in claims_of(NORTH))
ANSWERS = Judgement(kind="answers", members=(FIGURE, MOVE), reason="the same day")
SAME = Judgement(kind="same", members=(FIGURE, MOVE), reason="the same words")
DECISION = Judgement(kind="rejected", members=(MOVE,), reason="no move", by="A. Reader", when="2024-03-14")
REJECTED = decision("rejected", MOVE, why=DECISION.reason, when=DECISION.when)


def test_writing_a_report_that_fails_midway_leaves_nothing_of_it(record: Record) -> None:
    twice = [*claims_of(NORTH), *claims_of(NORTH)]  # the second of one id cannot be written
    tamper(record, "DELETE FROM claims")
    before = dumped(record)
    with pytest.raises(IntegrityError):
        writing.write_report(record, NORTH, twice, received=NORTH, read_by="parley 1")
    assert dumped(record) == before


def test_writing_stopped_while_reading_leaves_whole_reports(record: Record) -> None:
    def stopped() -> Iterator[Claim]:
        yield claims_of(NORTH)[0]
        raise KeyboardInterrupt

    before = dumped(record)
    with pytest.raises(KeyboardInterrupt):
        writing.write_report(record, NORTH, stopped(), received=NORTH, read_by="parley 1")
    assert dumped(record) == before


def test_writing_a_report_again_replaces_its_claims(record: Record) -> None:
    writing.write_report(record, NORTH, claims_of(NORTH)[:1], received=NORTH, read_by="parley 1")
    assert [claim.id for claim in queries.claims(record)] == [FIGURE, claims_of(SOUTH)[0].id]
    (earlier,) = record.rows(select(tables.earlier_claims))
    assert (earlier["id"], earlier["quote"], earlier["read_by"]) == (MOVE, "rejected the offer", VERSION)


def test_writing_the_same_claims_again_writes_no_claim(record: Record) -> None:
    before = dumped(record)
    writing.write_report(record, NORTH, claims_of(NORTH), received=NORTH, read_by="parley 1")
    after = dumped(record)
    assert {name for name in after if after[name] != before[name]} == {"reports", "meta"}
    assert after["earlier_claims"] == []


def test_writing_judgements_keeps_those_that_no_longer_stand(record: Record) -> None:
    writing.write_judgements(record, [SAME, ANSWERS], judged_by=VERSION)
    writing.write_judgements(record, [SAME], judged_by=VERSION)
    (earlier,) = record.rows(select(tables.earlier_judgements))
    assert (earlier["id"], json.loads(earlier["members"])) == (ANSWERS.id, [FIGURE, MOVE])


def test_writing_judgements_on_what_has_changed_since_is_refused(record: Record) -> None:
    changes = queries.changes(record)
    put(record, SOUTH)
    assert not writing.write_judgements(record, [SAME], judged_by=VERSION, changes=changes)
    assert writing.write_judgements(record, [SAME], judged_by=VERSION, changes=queries.changes(record))


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM reports",
        "UPDATE reports SET text = 'Nothing was said.'",
        "UPDATE claims SET quote = 'rejected'",
        "UPDATE claims SET fields = '{}' WHERE kind = 'move'",
        "UPDATE judgements SET reason = 'none'",
        "UPDATE decisions SET why = 'none'",
        "DELETE FROM decisions",
        "DELETE FROM subjects",
        "DELETE FROM earlier_claims",
        "UPDATE earlier_judgements SET reason = 'none'",
    ],
)
def test_writing_over_what_is_on_record_is_refused_by_the_database_itself(record: Record, statement: str) -> None:
    writing.write_judgements(record, [SAME, ANSWERS], judged_by=VERSION)
    writing.write_judgements(record, [SAME], judged_by=VERSION)
    writing.write_report(record, NORTH, claims_of(NORTH)[:1], received=NORTH, read_by="parley 1")
    deciding.write_decision(record, decision("accepted", FIGURE))
    before = dumped(record)
    with pytest.raises(IntegrityError), record.transaction() as write:
        write(text(statement))
    assert dumped(record) == before


def test_writing_judgements_replaces_the_machines_and_keeps_peoples(record: Record) -> None:
    writing.write_judgements(record, [ANSWERS, SAME], judged_by=VERSION)
    deciding.write_decision(record, REJECTED)
    writing.write_judgements(record, [SAME], judged_by=VERSION)
    assert set(queries.judgements(record)) == {DECISION}  # what was rejected is linked with nothing
    assert list(queries.judgements_by_machine(record)) == [SAME]


def test_writing_judgements_never_writes_in_a_persons_name(record: Record) -> None:
    writing.write_judgements(record, [SAME, DECISION], judged_by=VERSION)
    assert list(queries.judgements(record)) == [SAME]


def test_writing_a_better_reason_replaces_a_judgement_of_the_same_id(record: Record) -> None:
    better = Judgement(kind=SAME.kind, members=SAME.members, reason="the same words on the same day")
    writing.write_judgements(record, [SAME], judged_by=VERSION)
    writing.write_judgements(record, [better], judged_by=VERSION)
    assert list(queries.judgements(record)) == [better]


def test_writing_decisions_survive_another_reading(record: Record) -> None:
    deciding.write_decision(record, REJECTED)
    put(record, NORTH)
    assert queries.judgements_on(record, MOVE) == [DECISION]


def test_writing_a_report_makes_judgements_due(record: Record) -> None:
    writing.write_judgements(record, [], judged_by=VERSION)
    assert queries.judged_by(record) == VERSION
    put(record, SOUTH)
    assert queries.judged_by(record) is None


def test_writing_the_source_changes_nothing_else(record: Record) -> None:
    writing.write_source(record, NORTH.key, "0/north.txt")
    stored = queries.received(record, NORTH.key)
    assert stored is not None and stored[0].source == "0/north.txt"
    assert queries.claim_counts(record)[NORTH.key] == 2
