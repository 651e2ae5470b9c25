"""The tables of a record; a later schema only adds to them.

A claim's fields are kept whole as one JSON document; beside it stand the few columns that lists filter on, worked out
from it and checked against it by `parley verify`. Byte-identical copies of a report share claim ids on purpose, which is
why a claim's key holds its report's.
"""

from sqlalchemy import Boolean, Column, ForeignKey, ForeignKeyConstraint, Index, Integer, MetaData, Table, Text

APPLICATION_ID = 0x5041524C  # "PARL" in the file's header says that the file is ours
SCHEMA = 1  # goes up when a table changes; a file with a higher number is refused

metadata = MetaData()

reports = Table(
    "reports",
    metadata,
    Column("key", Text, primary_key=True),
    Column("id", Text, nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("url", Text),
    Column("publisher", Text),
    Column("agency", Text),
    Column("title", Text),
    Column("published", Text, index=True),
    Column("published_known", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("furniture", Text, nullable=False),
    Column("unread", Text),
    # the day as the report itself gave it: other reports may settle it later, and must be able to settle it otherwise
    Column("received", Text),
    Column("received_known", Text, nullable=False),
    Column("read_by", Text, nullable=False),
    sqlite_with_rowid=False,
)

claims = Table(
    "claims",
    metadata,
    Column("report", Text, ForeignKey("reports.key", ondelete="CASCADE"), primary_key=True),
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("nth", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("day", Text),
    Column("last_day", Text),
    Column("vague", Boolean, nullable=False),
    Column("measure", Text),
    Column("fields", Text, nullable=False),
    Index("claims_by_id", "id"),
    Index("claims_by_kind", "kind", "day"),
    sqlite_with_rowid=False,
)

actors = Table(
    "actors",
    metadata,
    Column("report", Text, primary_key=True),
    Column("claim", Text, primary_key=True),
    Column("role", Text, primary_key=True),
    Column("nth", Integer, primary_key=True),
    Column("name", Text, nullable=False, index=True),
    Column("words", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("side", Text, index=True),
    ForeignKeyConstraint(["report", "claim"], ["claims.report", "claims.id"], ondelete="CASCADE"),
    sqlite_with_rowid=False,
)

judgements = Table(
    "judgements",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False, index=True),
    Column("reason", Text, nullable=False),
    Column("adds_up", Boolean),
    Column("by", Text, nullable=False, index=True),
    Column("when", Text),
    sqlite_with_rowid=False,
)

members = Table(
    "members",
    metadata,
    Column("judgement", Text, ForeignKey("judgements.id", ondelete="CASCADE"), primary_key=True),
    Column("nth", Integer, primary_key=True),
    Column("member", Text, nullable=False, index=True),
    sqlite_with_rowid=False,
)

meta = Table(
    "meta",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""Facts of the record itself, by name."""

JUDGED_BY = "judged by"
"""The fact that names the version whose judgements stand; there is none while judgements are due."""
