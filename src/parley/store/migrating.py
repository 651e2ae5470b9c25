"""From the schema that a record has to the one that this parley writes."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, inspect


def upgrade(connection: Connection, found: int, to: int) -> None:
    """Take a record from schema `found` (0: no tables yet) to `to`, within the transaction that is open.

    The first records had their schema in the file's header only; theirs is put down first.
    """
    config = Config()
    config.set_main_option("script_location", "parley.store:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    if found and not inspect(connection).has_table("alembic_version"):
        command.stamp(config, revision(found))
    command.upgrade(config, revision(to))


def revision(schema: int) -> str:
    """Return the name of a schema's migration."""
    return f"{schema:04}"
