"""A record is opened, written whole or not at all, and refused in one line, whichever database holds it."""

import threading
import time
from pathlib import Path

import pytest
from sqlalchemy import delete, text, update
from tests.store.conftest import NORTH, SOUTH, dumped, put

from parley.errors import StoreUnusable
from parley.store import database, home, queries, tables
from parley.store.database import Record, Where


def test_database_made_anew_is_a_record_of_this_schema(where: Where) -> None:
    database.create(where).__exit__(None, None, None)
    with database.open_record(where) as opened:
        assert opened.schema() == tables.SCHEMA
        assert list(queries.reports(opened)) == []


def test_database_opened_for_reading_cannot_be_written(record: Record, where: Where) -> None:
    with database.open_record(where) as opened, pytest.raises(StoreUnusable, match="cannot be written"):
        put(opened, NORTH)


def test_database_opened_by_two_at_once_is_made_once(where: Where) -> None:
    failed: list[BaseException] = []

    def open_and_write() -> None:
        try:
            with database.create(where) as opened:
                put(opened, NORTH)
        except StoreUnusable as error:
            failed.append(error)

    threads = [threading.Thread(target=open_and_write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    with database.open_record(where) as opened:
        assert [report.id for report in queries.reports(opened)] == ["north"]


def test_database_refuses_a_newer_record(record: Record, where: Where) -> None:
    make_newer = f"UPDATE alembic_version SET version_num = '{tables.SCHEMA + 1:04}'"
    with record.transaction() as write:
        write(text(make_newer))
        if isinstance(where, Path):
            write(text(f"PRAGMA user_version = {tables.SCHEMA + 1}"))
    for opening in (database.create, database.open_record):
        with pytest.raises(StoreUnusable, match=r"written by a newer parley .*; install the newer parley"):
            opening(where)


def test_database_refuses_what_is_not_there_yet(where: Where) -> None:
    with pytest.raises(StoreUnusable, match=r"no (such )?record( yet)?; build one with"):
        database.open_record(where)


def test_database_says_when_another_process_writes(record: Record, where: Where, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home, "BUSY", 0.01)
    with (
        database.create(where) as second,
        record.transaction(),
        pytest.raises(StoreUnusable, match="is being written by another process; wait"),
    ):
        put(second, SOUTH)


def test_database_waits_for_another_process_that_writes(record: Record, where: Where) -> None:
    with database.create(where) as second:
        with record.transaction() as write:
            write(update(tables.reports).where(tables.reports.c.key == NORTH.key).values(source="first"))
            waiting = threading.Thread(target=put, args=(second, NORTH))
            if isinstance(where, Path):
                second.__exit__(None, None, None)
                waiting = threading.Thread(target=put_anew, args=(where,))
            waiting.start()
            time.sleep(0.2)
            assert waiting.is_alive()
        waiting.join()
    stored = queries.received(record, NORTH.key)
    assert stored is not None and stored[0].source == NORTH.source


def put_anew(where: Where) -> None:
    with database.create(where) as opened:
        put(opened, NORTH)


def test_database_stopped_in_a_transaction_writes_none_of_it(record: Record) -> None:
    before = dumped(record)
    with pytest.raises(KeyboardInterrupt), record.transaction() as write:
        write(delete(tables.claims))
        raise KeyboardInterrupt
    assert dumped(record) == before
    put(record, NORTH)  # and the record can be written again
    after = dumped(record)
    assert {name for name in after if after[name] != before[name]} == {"meta"}


def test_database_finds_once_what_a_snapshot_asks_for_again(where: Where) -> None:
    with database.create(where) as record:
        found = iter(range(9))
        assert [record.once("number", lambda: next(found)) for _ in range(2)] == [0, 1]
        with record.snapshot():
            assert [record.once("number", lambda: next(found)) for _ in range(2)] == [2, 2]
        assert record.once("number", lambda: next(found)) == 3
