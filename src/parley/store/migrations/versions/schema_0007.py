"""Schema 7: a report has its outlet, which is its agency where no publisher is told, and is listed and counted by that."""

from alembic import op
from sqlalchemy import Column

from parley.store.exact import Exact

revision, down_revision = "0007", "0006"

FILL = "UPDATE reports SET outlet = coalesce(nullif(publisher, ''), nullif(agency, ''))"
SUPERSEDED = ("reports_publisher_placed", "reports_published_publisher", "reports_publisher_key")
INDEXES = (
    ("reports_outlet_placed", ["outlet", "placed"]),
    ("reports_published_outlet", ["published", "outlet"]),
    ("reports_key_outlet", ["key", "outlet"]),
)


def upgrade() -> None:
    """Add the column, fill it from what is on record, and make its indexes in the place of those by publisher."""
    op.add_column("reports", Column("outlet", Exact))
    op.get_bind().exec_driver_sql(FILL)
    for name in SUPERSEDED:
        op.drop_index(name, "reports")
    for name, columns in INDEXES:
        op.create_index(name, "reports", columns)
