"""A record in one file of SQLite's: opening it, marking it as ours, and wording what goes wrong with it."""

import os
import sqlite3
import time
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from sqlalchemy import Connection, Engine, NullPool, create_engine
from sqlalchemy.exc import DBAPIError

from parley.errors import StoreUnusable
from parley.store import home
from parley.store.home import NO_RECORD, Wrong

APPLICATION_ID = 0x5041524C  # "PARL" in the file's header says that the file is ours
PRAGMAS = ("foreign_keys = ON", "cache_size = -65536")  # KiB: what a page of a large record reads lies scattered
LOOKED_AT = 1000  # rows: enough to tell a common value from a rare one, and done in a moment
PAUSE = 0.05  # seconds between two tries to take over the file

WRONG: Mapping[str, Wrong] = {
    "SQLITE_NOTADB": NO_RECORD,
    "SQLITE_FULL": ("the disk is full", "free some space and run the same command again; what is on record is whole"),
    "SQLITE_READONLY": ("cannot be written", "allow writing to the file and its folder, or name another with --record"),
    "SQLITE_BUSY": ("is being written by another process", "wait until that is done and run the same command again"),
    "SQLITE_CANTOPEN": (
        "cannot be opened",
        "check that its folder exists and may be written, or name another with --record",
    ),
    "SQLITE_CORRUPT": ("is damaged", "put back a copy of it with `parley restore`, or move it away and build anew"),
    "SQLITE_IOERR": ("the disk failed while reading or writing", "check the disk and run the same command again"),
}
OTHERWISE = ("cannot be used", "move it away and build anew")


class File:
    """The file at a path: opened for writing, or for reading only."""

    def __init__(self, path: Path, *, writes: bool) -> None:
        self.path, self.where, self.writes = path, str(path), writes

    def connect(self) -> Connection:
        """Open the file; one that nobody may write is read as it lies, without the write-ahead log's files."""
        mode = "mode=rwc" if self.writes else _reading_mode(self.path)
        pragmas = PRAGMAS if self.writes else (*PRAGMAS, "query_only = ON")
        return _engine(f"{self.path.absolute().as_uri()}?{mode}", pragmas).connect()

    def begin(self) -> Sequence[str]:
        """Return the statement that takes the file for writing at once."""
        return ("BEGIN IMMEDIATE",)

    def snapshot(self) -> str:
        """Return the statement that begins a transaction; it sees the file as its first query does."""
        return "BEGIN"

    def settle(self, connection: Connection) -> None:
        """Nothing is to be done: SQLite looks at the rows that there are."""

    def analyse(self) -> Sequence[str]:
        """Return the statements that count, looking at so many rows of each index only."""
        return (f"PRAGMA analysis_limit = {LOOKED_AT}", "ANALYZE")

    def is_in_transaction(self, connection: Connection) -> bool:
        """Tell whether a transaction is open: neither committed nor ended by a full disk."""
        driver = connection.connection.driver_connection
        return driver is not None and bool(driver.in_transaction)

    def schema(self, connection: Connection) -> int:
        """Return the schema in the file's header, 0 for an empty file; raise StoreUnusable for another programme's."""
        mark = pragma(connection, "application_id")
        if mark == APPLICATION_ID:
            return pragma(connection, "user_version")
        if mark or connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one():
            raise StoreUnusable(self.where, *NO_RECORD)
        return 0

    def prepare(self, connection: Connection) -> None:
        """Let readers read while one process writes; another that prepares the same new file is waited for.

        Foreign keys are let be until the tables are made: one that is written anew must not take others' rows with it.
        """
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        until = time.monotonic() + home.BUSY
        while True:
            try:
                connection.exec_driver_sql("PRAGMA journal_mode = WAL")
            except DBAPIError as busy:
                if "SQLITE_BUSY" not in _name(busy.orig) or time.monotonic() > until:
                    raise
                time.sleep(PAUSE)
            else:
                return

    def made(self, connection: Connection) -> None:
        """Look after foreign keys again."""
        connection.exec_driver_sql("PRAGMA foreign_keys = ON")

    def mark(self, connection: Connection, schema: int) -> None:
        """Write into the file's header that it is a record, and of which schema."""
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {schema}")

    def is_lost(self, error: DBAPIError) -> bool:
        """A file does not go away and come back."""
        return False

    def wrong(self, error: BaseException) -> Wrong | None:
        """Word what SQLite raised."""
        name = _name(error)
        if not name.startswith("SQLITE_") or name.startswith("SQLITE_CONSTRAINT"):
            return None  # the file is sound: parley itself asked for what cannot be
        known = next((wrong for code, wrong in WRONG.items() if name.startswith(code)), None)
        return known or (f"{OTHERWISE[0]} ({error})", OTHERWISE[1])


@lru_cache(maxsize=home.KNOWN)
def _engine(uri: str, pragmas: Sequence[str]) -> Engine:
    """What opens a file: it is kept, as it keeps each query that was put into words, and opens the file anew each time."""

    def opened() -> sqlite3.Connection:
        connection = sqlite3.connect(uri, uri=True, timeout=home.BUSY, isolation_level=None)
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
        return connection

    return create_engine("sqlite://", creator=opened, poolclass=NullPool)


def pragma(connection: Connection, name: str) -> int:
    """Return the number that the file's header holds under `name`."""
    return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())


def _name(error: BaseException | None) -> str:
    return str(getattr(error, "sqlite_errorname", ""))


def _reading_mode(path: Path) -> str:
    may_write = os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)
    return "mode=rw" if may_write else "mode=ro&immutable=1"
