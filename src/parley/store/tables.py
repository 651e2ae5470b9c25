"""The tables of a record; a later schema only adds to them.

Nothing is lost: the database itself keeps a claim or judgement that a better reading takes away, and refuses to alter a
report's text, a claim as it was read, or a decision (the triggers stand in the migrations).

A claim's fields are kept whole as one JSON document; beside it stand the few columns that lists filter on, worked out
from it and checked against it by `parley verify`. Byte-identical copies of a report share claim ids on purpose, which is
why a claim's key holds its report's.
"""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, ForeignKeyConstraint, Index, Integer, MetaData, Table, text

from parley.store.exact import Exact

SCHEMA = 7  # goes up with each migration; a record with a higher number is refused
OF_REPORT = "@"  # between words and the key of the one report that explains them, as a member of a judgement
OF_CLAIM = ["report", "claim"]
REJECTED = "verdict = 'rejected'"  # what people rejected is in no list; there is little of it
SPAN = "last_day > day"  # what is told of more than one day; there is little of it, and it is asked for by itself

metadata = MetaData()

reports = Table(
    "reports",
    metadata,
    Column("key", Exact, primary_key=True),
    Column("id", Exact, nullable=False, index=True),
    Column("source", Exact, nullable=False),
    Column("url", Exact),
    Column("publisher", Exact),
    Column("agency", Exact),
    Column("title", Exact),
    Column("published", Exact),
    Column("published_known", Exact, nullable=False),
    Column("language", Exact, nullable=False),
    Column("furniture", Exact, nullable=False),
    Column("unread", Exact),
    # the day as the report itself gave it: other reports may settle it later, and must be able to settle it otherwise
    Column("received", Exact),
    Column("received_known", Exact, nullable=False),
    Column("read_by", Exact, nullable=False),
    # the key by which lists are put in order and paged, and the number by which the full-text index names the report
    Column("placed", Exact),
    Column("number", BigInteger),
    Column("text", Exact, nullable=False),  # nothing that is read without it lies behind it in a file
    Column("outlet", Exact),  # behind the text, as it came later: always asked of an index
    Index("reports_placed", "placed", "number"),
    Index("reports_number_placed", "number", "placed"),
    Index("reports_outlet_placed", "outlet", "placed"),
    Index("reports_published_outlet", "published", "outlet"),
    Index("reports_key_outlet", "key", "outlet"),
)

claims = Table(
    "claims",
    metadata,
    Column("report", Exact, ForeignKey("reports.key", ondelete="CASCADE"), primary_key=True),
    Column("id", Exact, primary_key=True),
    Column("kind", Exact, nullable=False),
    Column("nth", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Exact, nullable=False),
    Column("day", Exact),
    Column("last_day", Exact),
    Column("vague", Boolean, nullable=False),
    Column("measure", Exact),
    Column("fields", Exact, nullable=False),
    # what people decided on the claim, and its fields as they were read where a person corrected them
    Column("verdict", Exact),
    Column("read", Exact),
    # keys by which lists are put in order and paged, by place and by day, and the number in the full-text index
    Column("placed", Exact),
    Column("dated", Exact),
    Column("number", BigInteger),
    Index("claims_placed", "placed", "number", "verdict"),
    Index("claims_kind_placed", "kind", "placed", "number", "verdict"),
    Index("claims_kind_dated", "kind", "dated"),
    Index("claims_measure_placed", "measure", "placed"),
    Index("claims_spans", "kind", "dated", sqlite_where=text(SPAN), postgresql_where=text(SPAN)),
    Index("claims_number_placed", "number", "kind", "verdict", "placed"),
    Index("claims_rejected", "id", "report", sqlite_where=text(REJECTED), postgresql_where=text(REJECTED)),
    Index("claims_by_id", "id"),
)

actors = Table(
    "actors",
    metadata,
    Column("report", Exact, primary_key=True),
    Column("claim", Exact, primary_key=True),
    Column("role", Exact, primary_key=True),
    Column("nth", Integer, primary_key=True),
    Column("name", Exact, nullable=False),
    Column("words", Exact, nullable=False),
    Column("kind", Exact, nullable=False),
    Column("side", Exact),
    Column("placed", Exact),
    Column("claim_kind", Exact),
    # with which claim it is, so that a list by party looks into the index only; in a file every index of this table has that
    Index("actors_name_kind", "name", "claim_kind", "placed", postgresql_include=OF_CLAIM),
    Index("actors_side_kind", "side", "claim_kind", "placed", postgresql_include=OF_CLAIM),
    Index("actors_name_placed", "name", "placed", postgresql_include=OF_CLAIM),
    Index("actors_side_placed", "side", "placed", postgresql_include=OF_CLAIM),
    ForeignKeyConstraint(["report", "claim"], ["claims.report", "claims.id"], ondelete="CASCADE"),
    sqlite_with_rowid=False,
)

sufferers = Table(
    "sufferers",
    metadata,
    Column("report", Exact, ForeignKey("reports.key", ondelete="CASCADE"), primary_key=True),
    Column("found_by", Exact, nullable=False),
    Column("told", Exact, nullable=False),
    Column("names", Exact, nullable=False),
)
"""What a report tells of people who suffered, and the names in it, as JSON; and by which words that was found.

There is no row where that is due.
"""

names = Table(
    "names",
    metadata,
    Column("name", Exact, primary_key=True),
    Column("folded", Exact, nullable=False, index=True),
    sqlite_with_rowid=False,
)
"""Every name that an actor or a side ever had on record, or was judged to have, beside it without case."""

judgements = Table(
    "judgements",
    metadata,
    Column("id", Exact, primary_key=True),
    Column("kind", Exact, nullable=False, index=True),
    Column("reason", Exact, nullable=False),
    Column("adds_up", Boolean),
    Column("by", Exact, nullable=False, index=True),
    Column("when", Exact),
    sqlite_with_rowid=False,
)

members = Table(
    "members",
    metadata,
    Column("judgement", Exact, ForeignKey("judgements.id", ondelete="CASCADE"), primary_key=True),
    Column("nth", Integer, primary_key=True),
    Column("member", Exact, nullable=False, index=True),
    sqlite_with_rowid=False,
)

listings = Table(
    "listings",
    metadata,
    Column("judgement", Exact, ForeignKey("judgements.id", ondelete="CASCADE"), primary_key=True),
    Column("kind", Exact, nullable=False),
    Column("placed", Exact, nullable=False),
    Index("listings_kind_placed", "kind", "placed"),
    sqlite_with_rowid=False,
)
"""Where a judgement on claims stands in lists of its kind: at the place of the latest of its claims, then by its id."""

earlier_claims = Table(
    "earlier_claims",
    metadata,
    Column("change", Integer, primary_key=True),
    Column("report", Exact, nullable=False),
    Column("id", Exact, nullable=False, index=True),
    Column("kind", Exact, nullable=False),
    Column("nth", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Exact, nullable=False),
    Column("fields", Exact, nullable=False),
    Column("read_by", Exact),
)
"""Claims as earlier readings gave them: the database itself keeps here what a better reading takes away."""

earlier_judgements = Table(
    "earlier_judgements",
    metadata,
    Column("change", Integer, primary_key=True),
    Column("id", Exact, nullable=False, index=True),
    Column("kind", Exact, nullable=False),
    Column("reason", Exact, nullable=False),
    Column("adds_up", Boolean),
    Column("by", Exact, nullable=False),
    Column("when", Exact),
    Column("members", Exact, nullable=False),
)
"""Judgements of the machine that no longer stand, kept in the same way; their members as a JSON array."""

decisions = Table(
    "decisions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Exact, nullable=False, unique=True),
    Column("kind", Exact, nullable=False),
    Column("about", Exact, nullable=False),
    Column("by", Exact, nullable=False),
    Column("when", Exact, nullable=False),
    Column("why", Exact, nullable=False),
    Column("values", Exact, nullable=False),
    Column("undoes", Exact),
)
"""What people decided, in the order in which they did; a row is never altered or taken away."""

subjects = Table(
    "subjects",
    metadata,
    Column("decision", Exact, ForeignKey("decisions.id"), primary_key=True),
    Column("nth", Integer, primary_key=True),
    Column("subject", Exact, nullable=False, index=True),
    sqlite_with_rowid=False,
)

meta = Table(
    "meta",
    metadata,
    Column("name", Exact, primary_key=True),
    Column("value", Exact, nullable=False),
    sqlite_with_rowid=False,
)
"""Facts of the record itself, by name."""

JUDGED_BY = "judged by"
"""The fact that names the version whose judgements stand; there is none while judgements are due."""

CHANGES = "changes"
"""The fact that counts what was written of reports and decisions: who judged what stood before must judge again."""
