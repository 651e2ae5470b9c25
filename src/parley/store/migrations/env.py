"""Runs the steps on the connection that `parley.store.migrating` hands over; its transaction holds all of them."""

from alembic import context

from parley.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
