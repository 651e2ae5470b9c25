"""Opening the file of a record, making a new one, and wording what goes wrong with it."""

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, cast

from sqlalchemy import Connection, Executable, NullPool, create_engine
from sqlalchemy.exc import DBAPIError

from parley.errors import StoreUnusable
from parley.store.tables import APPLICATION_ID, SCHEMA, metadata

BUSY = 10.0  # seconds to wait for another process that is writing one report
PRAGMAS = ("foreign_keys = ON",)

Row = Mapping[str, Any]
Write = Callable[..., Any]

WRONG: Mapping[str, tuple[str, str]] = {
    "SQLITE_NOTADB": ("is no record of parley", "name another file with --record"),
    "SQLITE_FULL": ("the disk is full", "free some space and run the same command again; what is on record is whole"),
    "SQLITE_READONLY": ("cannot be written", "allow writing to the file and its folder, or name another with --record"),
    "SQLITE_BUSY": ("is being written by another process", "wait until that is done and run the same command again"),
    "SQLITE_CANTOPEN": (
        "cannot be opened",
        "check that its folder exists and may be written, or name another with --record",
    ),
    "SQLITE_CORRUPT": ("is damaged", "put back a copy of it, or move it away and build anew"),
    "SQLITE_IOERR": ("the disk failed while reading or writing", "check the disk and run the same command again"),
}
OTHERWISE = ("cannot be used", "move it away and build anew")


class Record:
    """One open record on one connection; a context manager that closes it."""

    def __init__(self, path: Path, connection: Connection) -> None:
        self.path = path
        self._connection = connection

    def __enter__(self) -> "Record":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._connection.close()

    def rows(self, statement: Executable) -> Iterator[Row]:
        """Yield the rows of a query as they are read; raise StoreUnusable where the file fails."""
        with worded(self.path):
            yield from cast(Iterator[Row], self._connection.execute(statement).mappings())

    @contextmanager
    def transaction(self) -> Iterator[Write]:
        """Give a function that writes; all of it is on record at the end, or, whatever goes wrong, none of it."""
        with worded(self.path):
            self._connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                yield self._write
                self._connection.exec_driver_sql("COMMIT")
            finally:
                self._roll_back_what_is_open()

    def _write(self, statement: Executable, values: Sequence[Mapping[str, Any]] | None = None) -> None:
        if values is None:
            self._connection.execute(statement)
        elif values:
            self._connection.execute(statement, [dict(each) for each in values])

    def _roll_back_what_is_open(self) -> None:
        driver = self._connection.connection.driver_connection
        if driver is not None and driver.in_transaction:  # neither committed nor ended by a full disk
            self._connection.exec_driver_sql("ROLLBACK")

    def lay(self) -> None:
        """Make the tables of a new record and write in the file's header that it is one."""
        with worded(self.path):
            self._connection.exec_driver_sql("PRAGMA journal_mode = WAL")
        with self.transaction():
            metadata.create_all(self._connection)
            self._connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            self._connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")

    def pragma(self, name: str) -> int:
        """Return the number that the file's header holds under `name`."""
        with worded(self.path):
            return int(self._connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())

    @property
    def is_blank(self) -> bool:
        """Tell whether the file holds no table of anybody's."""
        with worded(self.path):
            return not self._connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()


def create(path: Path) -> Record:
    """Open the record at `path` for writing, a new one where there is no file or an empty one; else as `open_record`."""
    if not path.parent.is_dir():
        raise StoreUnusable(str(path), "its folder does not exist", "make the folder or name another file with --record")
    record = _connected(path, f"{_uri(path)}?mode=rwc", PRAGMAS)
    if _is_new(record):
        record.lay()
    return record


def open_record(path: Path) -> Record:
    """Open the record at `path` for reading only.

    Raise StoreUnusable where there is none, or the file is not ours, of a newer parley, or damaged.
    """
    if not path.exists():
        raise StoreUnusable(str(path), "no such record", f"build one with `parley build SOURCE --record {path}`")
    record = _connected(path, f"{_uri(path)}?{_mode(path)}", (*PRAGMAS, "query_only = ON"))
    if _is_new(record):
        record.__exit__(None, None, None)
        raise StoreUnusable(
            str(path), "an empty file, no record yet", f"build one with `parley build SOURCE --record {path}`"
        )
    return record


@contextmanager
def worded(path: Path) -> Iterator[None]:
    """Turn what the driver raises into StoreUnusable, which says what to do."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as broken:
        cause = broken.orig if isinstance(broken, DBAPIError) else broken
        name = getattr(cause, "sqlite_errorname", "")
        if not name.startswith("SQLITE_") or name.startswith("SQLITE_CONSTRAINT"):
            raise  # the file is sound: parley itself asked for what cannot be
        known = next((wrong for code, wrong in WRONG.items() if name.startswith(code)), None)
        found, remedy = known or (f"{OTHERWISE[0]} ({cause})", OTHERWISE[1])
        raise StoreUnusable(str(path), found, remedy) from broken


def _uri(path: Path) -> str:
    return path.absolute().as_uri()


def _mode(path: Path) -> str:
    """How a reader opens the file: a file nobody may write is read as it lies, without the write-ahead log's files."""
    may_write = os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)
    return "mode=rw" if may_write else "mode=ro&immutable=1"


def _connected(path: Path, uri: str, pragmas: Sequence[str]) -> Record:
    if path.is_dir():
        raise StoreUnusable(str(path), "is a folder", "name a file with --record")

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(uri, uri=True, timeout=BUSY, isolation_level=None)
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
        return connection

    with worded(path):
        return Record(path, create_engine("sqlite://", creator=connect, poolclass=NullPool).connect())


def _is_new(record: Record) -> bool:
    """Tell whether the file is blank; raise StoreUnusable where it is somebody else's or of a newer parley."""
    try:
        mark = record.pragma("application_id")
        if not mark and record.is_blank:
            return True
        if mark != APPLICATION_ID:
            raise StoreUnusable(str(record.path), *WRONG["SQLITE_NOTADB"])
        found = record.pragma("user_version")
        if found > SCHEMA:
            raise StoreUnusable(
                str(record.path),
                f"written by a newer parley (schema {found}, this one knows {SCHEMA})",
                "install the newer parley, or name another file with --record",
            )
    except StoreUnusable:
        record.__exit__(None, None, None)
        raise
    return False
