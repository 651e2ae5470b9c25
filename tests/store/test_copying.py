"""A backup is whole or not there, holds every row of every table, and goes from either database into either."""

from pathlib import Path

import pytest
from tests.store.conftest import NORTH, SOUTH, VERSION, claims_of, decision, dumped, put

from parley.errors import StoreUnusable
from parley.model.judgements import Judgement
from parley.store import checking, copying, database, deciding, parts, writing
from parley.store.database import Record, Where

FIGURE, MOVE = claims_of(NORTH)


@pytest.fixture
def full(record: Record) -> Record:
    """A record with something in every table."""
    same = Judgement(kind="same", members=(FIGURE.id, MOVE.id), reason="the same words")
    writing.write_judgements(record, [same], judged_by=VERSION)
    writing.write_judgements(record, [], judged_by=VERSION)
    writing.write_judgements(record, [same], judged_by=VERSION)
    deciding.write_decision(record, decision("corrected", FIGURE.id, values=(("measure", "held"),)))
    writing.write_report(record, SOUTH, [], received=SOUTH, read_by="parley 1")
    put(record, SOUTH)
    return record


def test_copying_there_and_back_keeps_every_row(
    full: Record, where: Where, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "AT_ONCE", 1)
    before = dumped(full)
    assert all(before.values())
    assert copying.backup(where, tmp_path / "kept.db") == 2
    assert copying.restore(tmp_path / "kept.db", tmp_path / "again.db") == 2
    with database.open_record(tmp_path / "again.db") as again:
        assert dumped(again) == before
        assert not [fault for fault in checking.check(again) if isinstance(fault, checking.Fault)]


def test_copying_into_the_other_database_goes_on_counting(
    full: Record, where: Where, tmp_path: Path, postgres: object
) -> None:
    kept = tmp_path / "kept.db"
    copying.backup(where, kept)
    before = dumped(full)
    if isinstance(where, str):
        full.__exit__(None, None, None)
        with postgres.database() as address:  # type: ignore[attr-defined]
            copying.restore(kept, address)
            with database.create(address) as again:
                assert dumped(again) == before
                deciding.write_decision(again, decision("note", MOVE.id))
                writing.write_report(again, SOUTH, [], received=SOUTH, read_by="parley 2")


def test_copying_that_is_stopped_leaves_no_backup(
    full: Record, where: Where, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(record: Record) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Record, "settle", stopped)
        copying.backup(where, tmp_path / "kept.db")
    assert not (tmp_path / "kept.db").exists()
    assert copying.backup(where, tmp_path / "kept.db") == 2
    assert not (tmp_path / "kept.db.part").exists()


def test_copying_refuses_a_place_that_holds_something(full: Record, where: Where, tmp_path: Path) -> None:
    copying.backup(where, tmp_path / "kept.db")
    with pytest.raises(StoreUnusable, match="is there already"):
        copying.backup(where, tmp_path / "kept.db")
    with pytest.raises(StoreUnusable, match="holds a record already"):
        copying.restore(tmp_path / "kept.db", where)
