"""Schema 4: shorter ways to lists by outlet, party and words; judgements are listed by the latest of their claims."""

from alembic import op
from sqlalchemy import Column, ForeignKey, table, text

from parley.store.exact import Exact

revision, down_revision = "0004", "0003"

INDEXES = (
    ("reports_publisher_placed", "reports", ["publisher", "placed"]),
    ("reports_published_publisher", "reports", ["published", "publisher"]),
    ("reports_number_placed", "reports", ["number", "placed"]),
    ("claims_number_placed", "claims", ["number", "kind", "verdict", "placed"]),
    ("actors_name_kind", "actors", ["name", "claim_kind", "placed"]),
    ("actors_side_kind", "actors", ["side", "claim_kind", "placed"]),
    ("listings_kind_placed", "listings", ["kind", "placed"]),
)
SUPERSEDED = (("reports_number", "reports"), ("claims_number", "claims"))
KINDS = """UPDATE actors SET claim_kind =
    (SELECT kind FROM claims WHERE claims.report = actors.report AND claims.id = actors.claim)"""
FILL = """INSERT INTO listings (judgement, kind, placed)
    SELECT judgements.id, judgements.kind, max(claims.placed) || ' ' || judgements.id FROM judgements
    JOIN members ON members.judgement = judgements.id JOIN claims ON claims.id = members.member
    WHERE claims.placed IS NOT NULL GROUP BY judgements.id, judgements.kind"""

JOINED = """SELECT member FROM members JOIN judgements ON judgements.id = members.judgement
    WHERE judgements.kind = 'same_actor' AND member NOT IN (SELECT name FROM names)"""


def upgrade() -> None:
    """Add the table and the column, fill them from what is on record, and make the indexes."""
    op.create_table(
        "listings",
        Column("judgement", Exact, ForeignKey("judgements.id", ondelete="CASCADE"), primary_key=True),
        Column("kind", Exact, nullable=False),
        Column("placed", Exact, nullable=False),
        sqlite_with_rowid=False,
    )
    op.add_column("actors", Column("claim_kind", Exact))
    for statement in (FILL, KINDS):
        op.get_bind().exec_driver_sql(statement)
    _name()
    for name, of in SUPERSEDED:
        op.drop_index(name, of)
    for name, of, columns in INDEXES:
        op.create_index(name, of, columns)


def _name() -> None:
    """Put the names that were judged to be an actor's beside those that actors have."""
    told = set(op.get_bind().execute(text(JOINED)).scalars())
    names = table("names", Column("name", Exact), Column("folded", Exact))
    op.bulk_insert(names, [{"name": name, "folded": name.casefold()} for name in sorted(told) if "@" not in name])
