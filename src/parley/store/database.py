"""Opening a record, making a new one, and writing to it whole or not at all, whichever database holds it."""

import time
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Executable
from sqlalchemy.exc import DBAPIError

from parley.errors import StoreUnusable
from parley.store.home import Home, worded
from parley.store.sqlite import File
from parley.store.tables import SCHEMA

PATIENCE = 60.0  # seconds to wait for a database that went away: a restart of its server, or a short break of the network
PAUSE = 0.5  # seconds between two tries to reach it

Row = Mapping[str, Any]
Write = Callable[..., int]
Where = str | Path
Done = TypeVar("Done")


class Record:
    """One open record on one connection; a context manager that closes it."""

    def __init__(self, home: Home, connection: Connection) -> None:
        self.where = home.where
        self._home, self._connection, self._is_bound = home, connection, False
        self._kept: dict[Hashable, Any] | None = None

    def __enter__(self) -> "Record":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._connection.close()

    def rows(self, statement: Executable) -> Iterator[Row]:
        """Yield the rows of a query as they are read; raise StoreUnusable where the database fails."""
        with worded(self._home):
            yield from cast(Iterator[Row], self._patiently(lambda: self._connection.execute(statement)).mappings())

    @property
    def dialect(self) -> str:
        """Which database it is: sqlite or postgresql."""
        return self._connection.dialect.name

    @contextmanager
    def transaction(self) -> Iterator[Write]:
        """Give a function that writes; all of it is on record at the end, or, whatever goes wrong, none of it.

        Transactions of several processes come one after the other: what is read within one stands until its end.
        """
        with worded(self._home):
            self._patiently(self._begin)
            self._is_bound = True
            try:
                yield self._write
                self._connection.exec_driver_sql("COMMIT")
            finally:
                self._is_bound = False
                self._roll_back_what_is_open()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Have all that is read within be as it stood at one moment, whatever others write meanwhile."""
        with worded(self._home):
            self._connection.exec_driver_sql(self._home.snapshot())
            self._is_bound, self._kept = True, {}
            try:
                yield
            finally:
                self._is_bound, self._kept = False, None
                self._roll_back_what_is_open()

    def once(self, what: Hashable, find: Callable[[], Done]) -> Done:
        """Return what `find` finds; within a snapshot, in which nothing changes, it is kept under `what` and found once."""
        if self._kept is None:
            return find()
        if what not in self._kept:
            self._kept[what] = find()
        return cast(Done, self._kept[what])

    def settle(self) -> None:
        """Have numbers that the database gives go on after those that were copied into its tables."""
        self._home.settle(self._connection)

    def analyse(self) -> None:
        """Have the database count what its tables hold, so that it finds the shortest way to the lines of a list."""
        with worded(self._home):
            for statement in self._home.analyse():
                self._connection.exec_driver_sql(statement)

    def _begin(self) -> None:
        with ExitStack() as failed:
            failed.callback(self._roll_back_what_is_open)
            for statement in self._home.begin():
                self._connection.exec_driver_sql(statement)
            failed.pop_all()

    def _write(self, statement: Executable, values: Sequence[Mapping[str, Any]] | None = None) -> int:
        """Write, and return how many rows that touched."""
        if values is None:
            return self._connection.execute(statement).rowcount
        if values:
            self._connection.execute(statement, [dict(each) for each in values])
        return len(values)

    def _roll_back_what_is_open(self) -> None:
        if self._connection.invalidated:  # the database went away, and took the transaction with it
            self._connection.rollback()
        elif self._home.is_in_transaction(self._connection):
            self._connection.exec_driver_sql("ROLLBACK")

    def _patiently(self, work: Callable[[], Done]) -> Done:
        """Do the work; where the database went away, wait until it is back. What is half written is never done again."""
        try:
            return work()
        except DBAPIError as lost:
            if self._is_bound or not self._home.is_lost(lost):
                raise
        self._connection.close()
        until = time.monotonic() + PATIENCE
        while True:
            try:
                self._connection = self._home.connect()
                return work()
            except DBAPIError:
                if time.monotonic() > until:
                    raise
                time.sleep(PAUSE)

    def schema(self) -> int:
        """Return the schema of the record, 0 where there is none yet."""
        with worded(self._home):
            return self._home.schema(self._connection)

    def migrate(self) -> None:
        """Bring the tables to the schema that this parley writes, in one transaction; nothing that is on record is lost."""
        from parley.store import migrating  # slow to import, and seldom needed

        with worded(self._home):
            self._home.prepare(self._connection)
        with self.transaction():
            found = self._home.schema(self._connection)  # another process may have done it meanwhile
            if found < SCHEMA:
                migrating.upgrade(self._connection, found, SCHEMA)
                self._home.mark(self._connection, SCHEMA)
        with worded(self._home):
            self._home.made(self._connection)
        if found:  # an index that was made now has not been counted yet
            self.analyse()


def create(where: Where) -> Record:
    """Open the record at `where` for writing: a new one where there is none, an older one brought up to date.

    `where` is a file's path or a database's address. Raise StoreUnusable where it cannot be used.
    """
    record = _connected(where, writes=True)
    with ExitStack() as failed:
        failed.push(record)
        found = record.schema()
        _refuse_newer(record, found)
        if found < SCHEMA:
            record.migrate()
        failed.pop_all()
    return record


def open_to_write(where: Where) -> Record:
    """Open the record at `where` for writing as `create` does, but make none: raise StoreUnusable where there is none."""
    with _connected(where, writes=False) as record:
        _refuse_missing(record, record.schema())
    return create(where)


def open_record(where: Where) -> Record:
    """Open the record at `where` for reading only.

    Raise StoreUnusable where there is none, or it is not ours, of another parley's schema, or damaged.
    """
    record = _connected(where, writes=False)
    with ExitStack() as failed:
        failed.push(record)
        found = record.schema()
        _refuse_newer(record, found)
        _refuse_missing(record, found)
        if found < SCHEMA:
            raise StoreUnusable(
                record.where,
                f"written by an older parley (schema {found}, this one reads {SCHEMA})",
                f"run `parley migrate --record {record.where}`, which adds to it and takes nothing away",
            )
        failed.pop_all()
    return record


def named(where: Where) -> str:
    """Return how a place is named to a person: a file's path, or an address without its password."""
    return _home(where, writes=True).where


def _refuse_missing(record: Record, found: int) -> None:
    if not found:
        raise StoreUnusable(record.where, "no record yet", f"build one with `parley build SOURCE --record {record.where}`")


def _refuse_newer(record: Record, found: int) -> None:
    if found > SCHEMA:
        raise StoreUnusable(
            record.where,
            f"written by a newer parley (schema {found}, this one knows {SCHEMA})",
            "install the newer parley, or name another record with --record",
        )


def _connected(where: Where, *, writes: bool) -> Record:
    home = _home(where, writes=writes)
    with worded(home):
        return Record(home, home.connect())


def _home(where: Where, *, writes: bool) -> Home:
    if isinstance(where, str) and "://" in where:
        from parley.store.postgres import Server  # only for those who have one

        return Server(where, writes=writes)
    path = Path(where)
    if path.is_dir():
        raise StoreUnusable(str(path), "is a folder", "name a file with --record")
    if writes and not path.parent.is_dir():
        raise StoreUnusable(str(path), "its folder does not exist", "make the folder or name another file with --record")
    if not writes and not path.exists():
        raise StoreUnusable(str(path), "no such record", f"build one with `parley build SOURCE --record {path}`")
    return File(path, writes=writes)
