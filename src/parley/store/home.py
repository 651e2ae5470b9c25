"""Where a record lives: what SQLite and PostgreSQL do each in its own way, and everything else of the store asks for."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from parley.errors import StoreUnusable

BUSY = 10.0  # seconds to wait for another process that is writing one report

KNOWN = 8  # places whose queries are kept in the words of their database: a desk has one, tests have many

Wrong = tuple[str, str]
"""What was found wrong, and what to do about it."""

NO_RECORD: Wrong = ("is no record of parley", "name another with --record")


class Home(Protocol):
    """A database that holds a record, or is to hold one."""

    where: str
    """How the place is named to a person, without a password."""

    def connect(self) -> Connection:
        """Open a connection; each statement stands alone unless a transaction is begun by hand."""

    def begin(self) -> Sequence[str]:
        """Return what begins a transaction that writes: one at a time, others wait for it for BUSY seconds."""

    def snapshot(self) -> str:
        """Return the statement that begins a transaction which reads, and sees nothing that others write meanwhile."""

    def settle(self, connection: Connection) -> None:
        """Have the numbers that the database gives to new rows go on after those that the rows have."""

    def analyse(self) -> Sequence[str]:
        """Return what has the database count, within a bound, what its tables hold."""

    def is_in_transaction(self, connection: Connection) -> bool:
        """Tell whether a transaction that was begun by hand is still open."""

    def schema(self, connection: Connection) -> int:
        """Return the schema of the record, 0 where there is none yet; raise StoreUnusable for what is somebody else's."""

    def prepare(self, connection: Connection) -> None:
        """Do what must be done before the tables of a new record are made."""

    def made(self, connection: Connection) -> None:
        """Do what must be done once the tables are made, when the transaction is over."""

    def mark(self, connection: Connection, schema: int) -> None:
        """Say within the transaction that this is a record of that schema."""

    def is_lost(self, error: DBAPIError) -> bool:
        """Tell whether the database went away, so that another connection may find it again."""

    def wrong(self, error: BaseException) -> Wrong | None:
        """Word what the database raised; None where parley itself asked for what cannot be."""


@contextmanager
def worded(home: Home) -> Iterator[None]:
    """Turn what the database raises into StoreUnusable, which says what to do."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as broken:
        wrong = home.wrong(broken.orig if isinstance(broken, DBAPIError) and broken.orig else broken)
        if wrong is None:
            raise
        raise StoreUnusable(home.where, *wrong) from broken
