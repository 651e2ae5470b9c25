"""A record in a database of PostgreSQL's: connecting, knowing it as ours, and wording what goes wrong with it."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError

from parley.errors import StoreUnusable
from parley.store import home
from parley.store.home import NO_RECORD, Wrong

DRIVER = "postgresql+psycopg"
OURS = frozenset(("reports", "claims", "alembic_version"))
NUMBERED = (("decisions", "number"), ("earlier_claims", "change"), ("earlier_judgements", "change"))
WRITING = 0x5041524C  # the number of the lock that one writer at a time holds
PLANS = "-c jit=off -c max_parallel_workers_per_gather=0"  # either takes longer to begin than any page of a list takes
KEPT = "-c synchronous_commit=on"  # what is said to be on record outlasts the server, however that is set up
ONE_SECOND = 1000  # milliseconds

GONE = ("the database went away", "see that its server runs and run the same command again; what is on record is whole")
WRONG: Mapping[str, Wrong] = {
    "08": GONE,
    "25006": ("cannot be written", "allow writing to the database, or name another with --record"),
    "28": ("its server refuses the user or the password", "correct the address given with --record"),
    "3D000": ("there is no such database", "create it with `createdb`, or name another with --record"),
    "42501": ("its server does not allow that", "grant the user the right to create and write tables there"),
    "53100": ("the disk is full", "free some space and run the same command again; what is on record is whole"),
    "53300": ("its server has no connection left", "wait a while and run the same command again"),
    "55P03": ("is being written by another process", "wait until that is done and run the same command again"),
    "57P": GONE,
    "XX00": ("is damaged", "put back a copy of it with `parley restore`"),
}
UNREACHABLE = ("its server cannot be reached", "see that it runs, and correct the address given with --record")
WITHOUT_DRIVER = ("parley needs psycopg to write there", "install parley with its extra `postgresql`")


class Server:
    """A database at an address such as postgresql+psycopg://user@host/name, which holds one record in its first schema."""

    def __init__(self, address: str, *, writes: bool) -> None:
        self.url, self.writes = _url(address), writes
        self.where = self.url.render_as_string(hide_password=True)

    def connect(self) -> Connection:
        """Connect; a reader's connection cannot write. Raise StoreUnusable where the driver is not installed."""
        settings = f"{PLANS} {KEPT}" if self.writes else f"{PLANS} -c default_transaction_read_only=on"
        try:
            return _engine(self.url, settings).connect()
        except ModuleNotFoundError as missing:
            raise StoreUnusable(self.where, *WITHOUT_DRIVER) from missing

    def begin(self) -> Sequence[str]:
        """Return the statements that begin a transaction and wait for the one that is writing."""
        wait = f"SET LOCAL lock_timeout = {int(home.BUSY * ONE_SECOND)}"
        return ("BEGIN", wait, f"SELECT pg_advisory_xact_lock({WRITING})")

    def snapshot(self) -> str:
        """Return the statement that begins a transaction which sees one moment."""
        return "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"

    def settle(self, connection: Connection) -> None:
        """Set the sequence of each table that has one to the highest number in it."""
        for table, column in NUMBERED:
            sequence = f"pg_get_serial_sequence('{table}', '{column}')"
            highest = f'SELECT coalesce(max("{column}"), 0) + 1 FROM {table}'
            connection.exec_driver_sql(f"SELECT setval({sequence}, ({highest}), false)")

    def analyse(self) -> Sequence[str]:
        """Return the statement that counts; it looks at a sample by itself."""
        return ("ANALYZE",)

    def is_in_transaction(self, connection: Connection) -> bool:
        """Tell whether a transaction is open."""
        driver: Any = connection.connection.driver_connection
        return not driver.closed and driver.info.transaction_status.name != "IDLE"

    def schema(self, connection: Connection) -> int:
        """Return the schema of the last migration, 0 for an empty database; raise StoreUnusable for somebody else's."""
        found = set(inspect(connection).get_table_names())
        if not found:
            return 0
        if not found >= OURS:
            raise StoreUnusable(self.where, *NO_RECORD)
        return int(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())

    def prepare(self, connection: Connection) -> None:
        """Nothing is to be done before the tables are made."""

    def made(self, connection: Connection) -> None:
        """Nothing is to be done after the tables are made."""

    def mark(self, connection: Connection, schema: int) -> None:
        """The migrations themselves keep the schema."""

    def is_lost(self, error: DBAPIError) -> bool:
        """Tell whether the server went away, or does not take connections yet."""
        state = getattr(error.orig, "sqlstate", None)
        return error.connection_invalidated or (state or "")[:3] == "57P" or (state or "")[:2] == "08"

    def wrong(self, error: BaseException) -> Wrong | None:
        """Word what the server or the driver raised."""
        state = getattr(error, "sqlstate", None)
        if state is None:
            is_operational = type(error).__name__ == "OperationalError"  # the driver is no dependency of this file
            return _unreached(str(error)) if is_operational else None
        return next((wrong for code, wrong in WRONG.items() if state.startswith(code)), None)


@lru_cache(maxsize=home.KNOWN)
def _engine(url: URL, settings: str) -> Engine:
    """What connects to a server: it is kept, as it keeps each query that was put into words, and connects anew each time."""
    given: dict[str, Any] = {"options": settings, "connect_timeout": int(home.BUSY), "application_name": "parley"}
    return create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT", connect_args=given)


def _unreached(told: str) -> Wrong:
    """Word a connection that failed: the driver gives its reason in words only."""
    words = {"does not exist": "3D000", "authentication failed": "28", "no password": "28", "too many": "53300"}
    known = next((code for word, code in words.items() if word in told), None)
    if known:
        return WRONG[known]
    return GONE if "closed" in told or "terminat" in told or "lost" in told else UNREACHABLE


def _url(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as broken:
        raise StoreUnusable(address.partition("@")[2] or "--record", *_misspelt()) from broken
    if url.drivername not in (DRIVER, "postgresql"):
        raise StoreUnusable(url.render_as_string(hide_password=True), *_misspelt())
    return url.set(drivername=DRIVER)


def _misspelt() -> Wrong:
    return ("is no address of a database that parley can use", f"name a file, or {DRIVER}://USER@HOST/NAME")
