"""The disk is full, nobody may write, the server stops and comes back: a clear error or a wait, and nothing is lost.

The server is stopped for PARLEY_TEST_OUTAGE seconds, 2 unless told otherwise; a full and a read-only disk are small ones in
memory, where the tests may mount them.
"""

import os
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, event
from tests.postgres import Postgres, running
from tests.store.conftest import NORTH, SOUTH, dumped, put
from tests.store.test_kills import build, shown

from parley.errors import StoreUnusable
from parley.store import copying, database, queries
from parley.store.database import Record, Where

OUTAGE = float(os.environ.get("PARLEY_TEST_OUTAGE", "2"))  # seconds
SMALL = 3_000_000  # bytes of a disk


@pytest.fixture(scope="module")
def postgres() -> Iterator[Postgres]:
    """A server of these tests' own: others are not to be disturbed."""
    with running() as server:
        yield server


@pytest.fixture
def address(postgres: Postgres) -> Iterator[str]:
    with postgres.database() as address:
        yield address


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = shutil.which("mount") and mount("-t", "tmpfs", "-o", f"size={SMALL}", "tmpfs", str(folder)) == 0
    if not mounted:
        pytest.skip("disks cannot be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def mount(*arguments: str) -> int:
    return subprocess.run(["mount", *arguments], capture_output=True).returncode


def write_until_it_fails(record: Record) -> str:
    with pytest.raises(StoreUnusable) as failed:
        for number in range(9999):
            put(record, replace(NORTH, id=f"north {number}", text=f"{NORTH.text} {os.urandom(4000).hex()}"))
    return str(failed.value)


def assert_whole(record: Record) -> None:
    """Every report has its claims; those without are not on record."""
    assert set(queries.claim_counts(record)) == {report.key for report in queries.reports(record)}


class Outage:
    """Stops the server before the statement of a number, and starts it again after OUTAGE seconds."""

    def __init__(self, postgres: Postgres, before: int) -> None:
        self.postgres, self.before, self.count = postgres, before, 0
        self.back = threading.Timer(OUTAGE, self.end)
        self.stopped = ExitStack()

    def counted(self, *given: object) -> None:
        self.count += 1
        if self.count == self.before:
            self.stopped.enter_context(self.postgres.stopped())
            self.back.start()

    def end(self) -> None:
        self.stopped.close()

    def __enter__(self) -> "Outage":
        event.listen(Engine, "before_cursor_execute", self.counted)
        return self

    def __exit__(self, *given: object) -> None:
        event.remove(Engine, "before_cursor_execute", self.counted)
        if self.back.ident:
            self.back.join()


def test_outage_between_two_reports_is_waited_for(postgres: Postgres, address: str) -> None:
    with database.create(address) as record:
        put(record, NORTH)
        stopped = ExitStack()
        stopped.enter_context(postgres.stopped())
        threading.Timer(OUTAGE, stopped.close).start()
        put(record, SOUTH)
        assert [report.id for report in queries.reports(record)] == ["north", "south"]


@pytest.mark.parametrize("before", [12, 45, 80])
def test_outage_in_the_middle_of_a_build_is_waited_for_or_said(
    postgres: Postgres, address: str, tmp_path: Path, before: int
) -> None:
    build(tmp_path / "undisturbed.db")
    with Outage(postgres, before) as outage:
        try:
            build(address)
        except StoreUnusable as lost:
            assert "the database went away; see that its server runs" in str(lost)
    assert outage.count >= before
    build(address)  # the same command goes on
    assert shown(address) == shown(tmp_path / "undisturbed.db")


def test_outage_of_a_full_disk_is_said_and_leaves_whole_reports(disk: Path) -> None:
    with database.create(disk / "talks.db") as record:
        assert "the disk is full; free some space" in write_until_it_fails(record)
        assert_whole(record)
        before = dumped(record)
    with database.open_record(disk / "talks.db") as record:
        assert dumped(record) == before


def test_outage_of_a_disk_too_small_for_a_backup_leaves_none(record: Record, where: Where, disk: Path) -> None:
    for number in range(300):
        put(record, replace(NORTH, id=f"north {number}", text=f"{NORTH.text} {os.urandom(4000).hex()}"))
    with pytest.raises(StoreUnusable, match="the disk is full; free some space"):
        copying.backup(where, disk / "kept.db")
    assert not (disk / "kept.db").exists()
    assert_whole(record)


def test_outage_of_a_full_disk_of_the_server_is_said(postgres: Postgres, address: str, disk: Path) -> None:
    if postgres.server is None:
        pytest.skip("a server that is not our own gets no disk")
    folder = disk / "tables"
    folder.mkdir()
    for place in (folder, *folder.parents):
        if place == Path(tempfile.gettempdir()):
            break
        place.chmod(0o755)  # the server runs as another user
    shutil.chown(folder, postgres.server.system_user)
    postgres.execute(f"CREATE TABLESPACE small LOCATION '{folder}'")
    name = postgres.name
    try:
        postgres.execute(f"ALTER DATABASE {name} SET default_tablespace = small")
        with database.create(address) as record:
            assert "the disk is full; free some space" in write_until_it_fails(record)
            assert_whole(record)
    finally:
        postgres.execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public", database=name)
        postgres.execute(f"ALTER DATABASE {name} RESET default_tablespace", "DROP TABLESPACE small")


def test_outage_of_a_read_only_disk_is_said_and_the_record_is_read(disk: Path) -> None:
    path = disk / "talks.db"
    with database.create(path) as record:
        put(record, NORTH)
    assert mount("-o", "remount,ro", str(disk)) == 0
    with database.open_record(path) as record:
        assert [report.id for report in queries.reports(record)] == ["north"]
    with pytest.raises(StoreUnusable, match=r"cannot be (written|opened)"), database.create(path) as record:
        put(record, SOUTH)


def test_outage_of_a_read_only_server_is_said_and_the_record_is_read(postgres: Postgres, address: str) -> None:
    with database.create(address) as record:
        put(record, NORTH)
    postgres.execute(f"ALTER DATABASE {postgres.name} SET default_transaction_read_only = on")
    try:
        with database.create(address) as record:
            with pytest.raises(StoreUnusable, match="cannot be written; allow writing to the database"):
                put(record, SOUTH)
            assert [report.id for report in queries.reports(record)] == ["north"]
    finally:
        postgres.execute(
            "SET default_transaction_read_only = off",
            f"ALTER DATABASE {postgres.name} RESET default_transaction_read_only",
        )
