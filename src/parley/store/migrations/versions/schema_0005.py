"""Schema 5: wider indexes for lists by words, outlets and parties; who suffered by each report; in a file, narrower trees.

SQLite keeps a table WITHOUT ROWID as one tree with whole rows at its joints: with rows as long as claims and reports it is
ten pages deep, and each look-up reads them all. Both tables are written anew as ordinary ones, row by row as they are.
"""

from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, text

from parley.store.exact import Exact

revision, down_revision = "0005", "0004"

SUPERSEDED = (
    ("ix_reports_published", "reports"), ("reports_placed", "reports"), ("claims_placed", "claims"),
    ("claims_kind_placed", "claims"), ("claims_by_kind", "claims"),
    ("ix_actors_name", "actors"), ("ix_actors_side", "actors"),
)  # fmt: skip
INDEXES = (
    ("reports_placed", "reports", ["placed", "number"]),
    ("reports_publisher_key", "reports", ["publisher", "key"]),
    ("claims_placed", "claims", ["placed", "number", "verdict"]),
    ("claims_kind_placed", "claims", ["kind", "placed", "number", "verdict"]),
)
OF_ACTORS = (
    ("actors_name_kind", ["name", "claim_kind", "placed"]),
    ("actors_side_kind", ["side", "claim_kind", "placed"]),
    ("actors_name_placed", ["name", "placed"]),
    ("actors_side_placed", ["side", "placed"]),
)
REPORT = (
    ("id", False), ("source", False), ("url", True), ("publisher", True), ("agency", True), ("title", True),
    ("published", True), ("published_known", False), ("language", False), ("furniture", False), ("unread", True),
    ("received", True), ("received_known", False), ("read_by", False), ("placed", True),
)  # fmt: skip


def upgrade() -> None:
    """Make the table and the indexes; in a file, write claims and reports into narrower trees."""
    for name, of in SUPERSEDED:
        op.drop_index(name, of)
    if op.get_bind().dialect.name == "sqlite":
        _narrower()
    op.create_table(
        "sufferers",
        Column("report", Exact, ForeignKey("reports.key", ondelete="CASCADE"), primary_key=True),
        _text("found_by"), _text("told"), _text("names"),
    )  # fmt: skip
    for name, of, columns in INDEXES:
        op.create_index(name, of, columns)
    rejected = text("verdict = 'rejected'")
    op.create_index("claims_rejected", "claims", ["id", "report"], sqlite_where=rejected, postgresql_where=rejected)
    if op.get_bind().dialect.name == "postgresql":
        for name, columns in OF_ACTORS:
            op.drop_index(name, "actors")
            op.create_index(name, "actors", columns, postgresql_include=["report", "claim"])


def _narrower() -> None:
    """Write both tables anew, then the indexes and triggers that they had, in the words in which these are on record.

    Foreign keys are not looked after meanwhile (`sqlite.File.prepare`): actors stay as they are.
    """
    connection = op.get_bind()
    query = """SELECT sql FROM sqlite_master WHERE tbl_name IN ('reports', 'claims') AND type IN ('index', 'trigger')
        AND sql IS NOT NULL ORDER BY type, name"""
    had = [str(sql) for sql in connection.execute(text(query)).scalars()]
    told = [Column(name, Exact, nullable=nullable) for name, nullable in REPORT]
    op.create_table("new_reports", _key("key"), *told, Column("number", BigInteger), _text("text"))
    op.create_table(
        "new_claims",
        Column("report", Exact, ForeignKey("reports.key", ondelete="CASCADE"), primary_key=True),
        _key("id"), _text("kind"), Column("nth", Integer, nullable=False),
        Column("start", Integer, nullable=False), Column("end", Integer, nullable=False), _text("quote"),
        Column("day", Exact), Column("last_day", Exact), Column("vague", Boolean, nullable=False),
        Column("measure", Exact), _text("fields"), Column("verdict", Exact), Column("read", Exact),
        Column("placed", Exact), Column("dated", Exact), Column("number", BigInteger),
    )  # fmt: skip
    for name in ("claims", "reports"):
        columns = [f'"{row.name}"' for row in connection.exec_driver_sql(f"PRAGMA table_info(new_{name})")]
        told_as = ", ".join(columns)
        connection.exec_driver_sql(f"INSERT INTO new_{name} ({told_as}) SELECT {told_as} FROM {name}")
        op.drop_table(name)
    for name in ("reports", "claims"):
        op.rename_table(f"new_{name}", name)
    for sql in had:
        connection.exec_driver_sql(sql)


def _key(name: str) -> Column[str]:
    return Column(name, Exact, primary_key=True)


def _text(name: str) -> Column[str]:
    return Column(name, Exact, nullable=False)
