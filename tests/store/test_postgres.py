"""A database that is not ours, not there or not reachable is refused in one line; one that comes back is waited for."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text
from tests.postgres import Postgres
from tests.store.conftest import NORTH, SOUTH, dumped, put

from parley.errors import StoreUnusable
from parley.store import database, queries, writing


@pytest.fixture
def address(postgres: Postgres) -> Iterator[str]:
    with postgres.database() as address:
        yield address


def test_postgres_refuses_another_programs_database(address: str) -> None:
    with database.create(address) as record, record.transaction() as write:
        write(text("DROP TABLE meta"))
        write(text("ALTER TABLE reports RENAME TO songs"))
    with pytest.raises(StoreUnusable, match="is no record of parley; name another"):
        database.create(address)


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("postgresql+psycopg://reader:secret@127.0.0.1:1/talks", "its server cannot be reached"),
        ("mysql://reader:secret@127.0.0.1/talks", "is no address of a database that parley can use"),
        ("postgresql+psycopg://reader:secret@:x/talks", "is no address of a database that parley can use"),
    ],
)
def test_postgres_says_what_is_wrong_with_an_address_and_hides_the_password(given: str, found: str) -> None:
    with pytest.raises(StoreUnusable, match=found) as refused:
        database.open_record(given)
    assert "secret" not in str(refused.value)


def test_postgres_says_that_there_is_no_such_database(postgres: Postgres) -> None:
    with pytest.raises(StoreUnusable, match="there is no such database; create it"):
        database.create(postgres.address("nobody_made_this"))


def test_postgres_gone_between_two_reports_is_waited_for(
    postgres: Postgres, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PAUSE", 0.01)
    with database.create(address) as record:
        put(record, NORTH)
        postgres.cut_off()
        put(record, SOUTH)
        postgres.cut_off()
        assert [report.id for report in queries.reports(record)] == ["north", "south"]


def test_postgres_gone_in_the_middle_of_a_report_leaves_nothing_of_it(postgres: Postgres, address: str) -> None:
    with database.create(address) as record:
        put(record, NORTH)
        before = dumped(record)
        with pytest.raises(StoreUnusable, match="went away; see that its server runs"), record.transaction() as write:
            write(text("DELETE FROM claims"))
            postgres.cut_off()
            write(text("DELETE FROM reports"))
        assert dumped(record) == before


def test_postgres_gone_for_good_is_said_to_be(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.02)
    monkeypatch.setattr(database, "PAUSE", 0.01)
    with database.create(address) as record:
        record._home.url = record._home.url.set(host="127.0.0.1", port=1, query={})  # type: ignore[attr-defined]
        record._connection.connection.driver_connection.close()  # type: ignore[union-attr]
        with pytest.raises(StoreUnusable, match="its server cannot be reached"):
            put(record, NORTH)


def test_postgres_keeps_what_is_on_record_though_its_server_is_set_up_to_forget(address: str, postgres: Postgres) -> None:
    postgres.execute(f"ALTER DATABASE {postgres.name} SET synchronous_commit = off")
    try:
        with database.create(address) as record:
            assert [dict(row) for row in record.rows(text("SHOW synchronous_commit"))] == [{"synchronous_commit": "on"}]
    finally:
        postgres.execute(f"ALTER DATABASE {postgres.name} RESET synchronous_commit")


def test_postgres_keeps_what_it_does_not_take(address: str) -> None:
    hard = type(NORTH)(id="zero", text="A zero \x00, half a pair \ud800 and \ue0ff stand here.", source="zero.txt")
    with database.create(address) as record:
        writing.write_report(record, hard, [], received=hard, read_by="parley 0")
        assert list(queries.reports(record)) == [hard]
