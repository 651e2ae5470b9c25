"""Schema 1: reports, claims with their actors, judgements with their members, and facts of the record."""

from alembic import op
from sqlalchemy import Boolean, Column, ForeignKey, ForeignKeyConstraint, Integer

from parley.store.exact import Exact

revision, down_revision = "0001", None

REPORT = (
    ("id", False), ("text", False), ("source", False), ("url", True), ("publisher", True), ("agency", True),
    ("title", True), ("published", True), ("published_known", False), ("language", False), ("furniture", False),
    ("unread", True), ("received", True), ("received_known", False), ("read_by", False),
)  # fmt: skip


def upgrade() -> None:
    """Make the first tables."""
    _reports_and_claims()
    _judgements()
    op.create_table("meta", _key("name"), _text("value"), sqlite_with_rowid=False)
    for table, column in (
        ("reports", "id"), ("reports", "published"), ("actors", "name"), ("actors", "side"),
        ("judgements", "kind"), ("judgements", "by"), ("members", "member"),
    ):  # fmt: skip
        op.create_index(f"ix_{table}_{column}", table, [column])
    op.create_index("claims_by_id", "claims", ["id"])
    op.create_index("claims_by_kind", "claims", ["kind", "day"])


def _reports_and_claims() -> None:
    told = [Column(name, Exact, nullable=nullable) for name, nullable in REPORT]
    op.create_table("reports", _key("key"), *told, sqlite_with_rowid=False)
    op.create_table(
        "claims",
        Column("report", Exact, ForeignKey("reports.key", ondelete="CASCADE"), primary_key=True),
        _key("id"), _text("kind"), Column("nth", Integer, nullable=False),
        Column("start", Integer, nullable=False), Column("end", Integer, nullable=False), _text("quote"),
        Column("day", Exact), Column("last_day", Exact), Column("vague", Boolean, nullable=False),
        Column("measure", Exact), _text("fields"),
        sqlite_with_rowid=False,
    )  # fmt: skip
    op.create_table(
        "actors",
        _key("report"), _key("claim"), _key("role"), Column("nth", Integer, primary_key=True),
        _text("name"), _text("words"), _text("kind"), Column("side", Exact),
        ForeignKeyConstraint(["report", "claim"], ["claims.report", "claims.id"], ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )  # fmt: skip


def _judgements() -> None:
    op.create_table(
        "judgements",
        _key("id"), _text("kind"), _text("reason"), Column("adds_up", Boolean), _text("by"), Column("when", Exact),
        sqlite_with_rowid=False,
    )  # fmt: skip
    op.create_table(
        "members",
        Column("judgement", Exact, ForeignKey("judgements.id", ondelete="CASCADE"), primary_key=True),
        Column("nth", Integer, primary_key=True), _text("member"),
        sqlite_with_rowid=False,
    )  # fmt: skip


def _key(name: str) -> Column[str]:
    return Column(name, Exact, primary_key=True)


def _text(name: str) -> Column[str]:
    return Column(name, Exact, nullable=False)
