"""A file that is no record, or cannot be used, is refused in one line that says what to do; nothing is half written."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import delete
from tests.store.conftest import NORTH, SOUTH, put

from parley.errors import StoreUnusable
from parley.store import database, queries, tables
from parley.store.database import Record


def dumped(path: Path) -> list[str]:
    """Every row of every table, as SQL."""
    with sqlite3.connect(path) as connection:
        return list(connection.iterdump())


def test_database_made_anew_is_marked_as_ours(path: Path) -> None:
    database.create(path).__exit__(None, None, None)
    connection = sqlite3.connect(path)
    marks = [
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version", "journal_mode")
    ]
    connection.close()
    assert marks == [tables.APPLICATION_ID, tables.SCHEMA, "wal"]


def test_database_opened_for_reading_cannot_be_written(record: Record, path: Path) -> None:
    with database.open_record(path) as opened, pytest.raises(StoreUnusable, match="cannot be written"):
        put(opened, NORTH)


def test_database_that_nobody_may_write_is_read(record: Record, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record.__exit__(None, None, None)
    monkeypatch.setattr("os.access", lambda path, mode: False)
    with database.open_record(path) as opened:
        assert len(list(queries.reports(opened))) == 2
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_database_enforces_foreign_keys(record: Record) -> None:
    assert record.pragma("foreign_keys") == 1


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"A text of some length, and no database at all. " * 40, "is no record of parley"),
        (b"", "an empty file, no record yet"),
    ],
)
def test_database_refuses_a_file_that_is_no_record(path: Path, content: bytes, found: str) -> None:
    path.write_bytes(content)
    with pytest.raises(StoreUnusable, match=found):
        database.open_record(path)
    assert path.read_bytes() == content


def test_database_refuses_another_programs_file(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
    for opening in (database.create, database.open_record):
        with pytest.raises(StoreUnusable, match=r"talks\.db: is no record of parley; name another file"):
            opening(path)


def test_database_refuses_a_newer_record(record: Record, path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {tables.SCHEMA + 1}")
    for opening in (database.create, database.open_record):
        with pytest.raises(StoreUnusable, match=r"written by a newer parley .*; install the newer parley"):
            opening(path)


def test_database_refuses_what_is_not_there(path: Path) -> None:
    with pytest.raises(StoreUnusable, match="no such record; build one with"):
        database.open_record(path)
    with pytest.raises(StoreUnusable, match="its folder does not exist; make the folder"):
        database.create(path / "deeper" / "talks.db")
    with pytest.raises(StoreUnusable, match="is a folder"):
        database.create(path.parent)


def test_database_writes_into_an_empty_file(path: Path) -> None:
    path.touch()
    with database.create(path) as record:
        put(record, NORTH)
        assert [report.id for report in queries.reports(record)] == ["north"]


def test_database_says_when_another_process_writes(record: Record, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY", 0.01)
    with (
        record.transaction(),
        database.create(path) as second,
        pytest.raises(StoreUnusable, match="is being written by another process; wait"),
    ):
        put(second, SOUTH)


def test_database_with_a_full_disk_keeps_what_is_on_record(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with database.create(path) as record:
        put(record, SOUTH)
    before = dumped(path)
    monkeypatch.setattr(database, "PRAGMAS", (*database.PRAGMAS, "max_page_count = 1"))  # no page more than there are
    with database.create(path) as record, pytest.raises(StoreUnusable, match="the disk is full; free some space"):
        for number in range(99):
            put(record, type(NORTH)(id=f"north {number}", text=NORTH.text + "." * 4000, published="2024-03-13"))
    after = dumped(path)
    assert set(before) <= set(after)
    with database.open_record(path) as record:
        reports = {report.key for report in queries.reports(record)}
        assert set(queries.claim_counts(record)) == reports


def test_database_stopped_in_a_transaction_writes_none_of_it(record: Record, path: Path) -> None:
    before = dumped(path)
    with pytest.raises(KeyboardInterrupt), record.transaction() as write:
        write(delete(tables.claims))
        raise KeyboardInterrupt
    assert dumped(path) == before
    put(record, NORTH)  # and the record can be written again
    assert dumped(path) == before


def test_database_damaged_is_said_to_be(record: Record, path: Path) -> None:
    record.__exit__(None, None, None)
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    with database.open_record(path) as opened, pytest.raises(StoreUnusable, match="is damaged; put back a copy"):
        list(queries.reports(opened))
