"""Records of every released schema are taken to the present one, and the migrations make what tables.py says."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from parley.store import database, tables
from parley.store.database import Where


def test_migrating_from_nothing_makes_the_tables(where: Where) -> None:
    with database.create(where) as record:
        context = MigrationContext.configure(record._connection, opts={"compare_type": True, "include_object": _is_ours})
        assert compare_metadata(context, tables.metadata) == []


def _is_ours(thing: object, name: str | None, kind: str, reflected: bool, compared: object) -> bool:
    return kind != "table" or name in tables.metadata.tables or not reflected
