"""A report is on record whole or not at all, and people's decisions stay."""

from collections.abc import Iterator

import pytest
from sqlalchemy.exc import IntegrityError
from tests.store.conftest import NORTH, SOUTH, VERSION, claims_of, dumped, put

from parley.model.claims import Claim
from parley.model.judgements import Judgement
from parley.store import queries, writing
from parley.store.database import Record

FIGURE, MOVE = (claim.id for claim in claims_of(NORTH))
ANSWERS = Judgement(kind="answers", members=(FIGURE, MOVE), reason="the same day")
SAME = Judgement(kind="same", members=(FIGURE, MOVE), reason="the same words")
DECISION = Judgement(kind="rejected", members=(MOVE,), reason="no move", by="A. Reader", when="2024-03-14")


def test_writing_a_report_that_fails_midway_leaves_nothing_of_it(record: Record) -> None:
    before = dumped(record)
    twice = [*claims_of(NORTH), *claims_of(NORTH)]  # the second of one id cannot be written
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


def test_writing_judgements_replaces_the_machines_and_keeps_peoples(record: Record) -> None:
    writing.write_judgements(record, [ANSWERS, SAME], judged_by=VERSION)
    writing.write_decision(record, DECISION)
    writing.write_judgements(record, [SAME], judged_by=VERSION)
    assert set(queries.judgements(record)) == {SAME, DECISION}


def test_writing_judgements_never_writes_in_a_persons_name(record: Record) -> None:
    writing.write_judgements(record, [SAME, DECISION], judged_by=VERSION)
    assert list(queries.judgements(record)) == [SAME]


def test_writing_a_better_reason_replaces_a_judgement_of_the_same_id(record: Record) -> None:
    better = Judgement(kind=SAME.kind, members=SAME.members, reason="the same words on the same day")
    writing.write_judgements(record, [SAME], judged_by=VERSION)
    writing.write_judgements(record, [better], judged_by=VERSION)
    assert list(queries.judgements(record)) == [better]


def test_writing_decisions_survive_another_reading(record: Record) -> None:
    writing.write_decision(record, DECISION)
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
