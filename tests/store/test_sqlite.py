"""A file that is no record, or cannot be used, is refused in one line that says what to do; nothing is half written."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.store.conftest import NORTH, SOUTH, dumped, put

from parley.errors import StoreUnusable
from parley.store import database, queries, sqlite, tables
from parley.store.database import Record


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    with database.create(path) as opened:
        put(opened, NORTH, SOUTH)
        yield opened


def header(path: Path, *names: str) -> list[object]:
    connection = sqlite3.connect(path)
    marks = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names]
    connection.close()
    return marks


def test_sqlite_made_anew_is_marked_as_ours(path: Path) -> None:
    database.create(path).__exit__(None, None, None)
    assert header(path, "application_id", "user_version", "journal_mode") == [sqlite.APPLICATION_ID, tables.SCHEMA, "wal"]


def test_sqlite_that_nobody_may_write_is_read(record: Record, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record.__exit__(None, None, None)
    monkeypatch.setattr("os.access", lambda path, mode: False)
    with database.open_record(path) as opened:
        assert len(list(queries.reports(opened))) == 2
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_sqlite_enforces_foreign_keys(record: Record) -> None:
    from sqlalchemy import text

    assert [dict(row) for row in record.rows(text("PRAGMA foreign_keys"))] == [{"foreign_keys": 1}]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"A text of some length, and no database at all. " * 40, "is no record of parley"),
        (b"", "no record yet"),
    ],
)
def test_sqlite_refuses_a_file_that_is_no_record(path: Path, content: bytes, found: str) -> None:
    path.write_bytes(content)
    with pytest.raises(StoreUnusable, match=found):
        database.open_record(path)
    assert path.read_bytes() == content


def test_sqlite_refuses_another_programs_file(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
    connection.close()
    for opening in (database.create, database.open_record):
        with pytest.raises(StoreUnusable, match=r"talks\.db: is no record of parley; name another"):
            opening(path)


def test_sqlite_refuses_a_place_without_a_folder(path: Path) -> None:
    with pytest.raises(StoreUnusable, match="its folder does not exist; make the folder"):
        database.create(path / "deeper" / "talks.db")
    with pytest.raises(StoreUnusable, match="is a folder"):
        database.create(path.parent)


def test_sqlite_writes_into_an_empty_file(path: Path) -> None:
    path.touch()
    with database.create(path) as record:
        put(record, NORTH)
        assert [report.id for report in queries.reports(record)] == ["north"]


def test_sqlite_with_a_full_disk_keeps_what_is_on_record(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with database.create(path) as record:
        put(record, SOUTH)
        before = dumped(record)
    monkeypatch.setattr(sqlite, "PRAGMAS", (*sqlite.PRAGMAS, "max_page_count = 1"))  # no page more than there are
    with database.create(path) as record, pytest.raises(StoreUnusable, match="the disk is full; free some space"):
        for number in range(99):
            put(record, type(NORTH)(id=f"north {number}", text=NORTH.text + "." * 4000, published="2024-03-13"))
    with database.open_record(path) as record:
        after = dumped(record)
        assert all(set(before[name]) <= set(after[name]) for name in before)
        assert set(queries.claim_counts(record)) == {report.key for report in queries.reports(record)}


def test_sqlite_damaged_is_said_to_be(record: Record, path: Path) -> None:
    record.__exit__(None, None, None)
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(StoreUnusable, match="is damaged; put back a copy"), database.open_record(path) as opened:
        list(queries.reports(opened))
