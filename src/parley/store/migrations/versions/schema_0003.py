"""Schema 3: keys by which lists are paged, names in a table of their own, and the full-text index."""

from typing import Any

from alembic import op
from sqlalchemy import BigInteger, Column, Integer, bindparam, select, table, text, union, update

from parley.store import ordering, parts, searching
from parley.store.exact import Exact

revision, down_revision = "0003", "0002"

INDEXES = (
    ("reports_placed", "reports", ["placed"]),
    ("reports_number", "reports", ["number"]),
    ("claims_placed", "claims", ["placed"]),
    ("claims_kind_placed", "claims", ["kind", "placed"]),
    ("claims_kind_dated", "claims", ["kind", "dated"]),
    ("claims_measure_placed", "claims", ["measure", "placed"]),
    ("claims_number", "claims", ["number"]),
    ("actors_name_placed", "actors", ["name", "placed"]),
    ("actors_side_placed", "actors", ["side", "placed"]),
    ("ix_names_folded", "names", ["folded"]),
)

_texts = ("key", "id", "text", "title", "published", "placed")
reports = table("reports", *(Column(name, Exact) for name in _texts), Column("number", BigInteger))
claims = table(
    "claims",
    *(Column(name, Exact) for name in ("report", "id", "kind", "quote", "day", "fields", "placed", "dated")),
    *(Column(name, Integer) for name in ("nth", "start", "end")),
    Column("number", BigInteger),
)
actors = table("actors", *(Column(name, Exact) for name in ("report", "claim", "name", "side", "placed")))
names = table("names", Column("name", Exact), Column("folded", Exact))


def upgrade() -> None:
    """Add the columns and tables, fill them from what is on record, and index them."""
    for name in ("reports", "claims"):
        op.add_column(name, Column("placed", Exact))
        op.add_column(name, Column("number", BigInteger))
    op.add_column("claims", Column("dated", Exact))
    op.add_column("actors", Column("placed", Exact))
    op.create_table(
        "names", Column("name", Exact, primary_key=True), Column("folded", Exact, nullable=False), sqlite_with_rowid=False
    )
    searching.make(op.get_bind())
    _fill()
    for name, of, columns in INDEXES:
        op.create_index(name, of, columns)
    spans = text("last_day > day")
    op.create_index("claims_spans", "claims", ["kind", "dated"], sqlite_where=spans, postgresql_where=spans)


def _fill() -> None:
    connection, dialect = op.get_bind(), op.get_bind().dialect.name

    def write(statement: Any, values: list[Any]) -> int:
        return connection.execute(statement, values).rowcount if values else 0

    for found in parts.parts(_asked, select(reports), [reports.c.key]):
        rows = [{**row, "number": ordering.number(row["key"])} for row in found]
        new = [{"at": row["key"], "new_placed": ordering.of_report(row), "new_number": row["number"]} for row in rows]
        write(_set(reports, ["placed", "number"]).where(reports.c.key == bindparam("at")), new)
        searching.put(write, dialect, "report_words", (searching.of_report(row) for row in rows))
    told = select(claims, reports.c.published).join(reports, reports.c.key == claims.c.report)
    for found in parts.parts(_asked, told, [claims.c.report, claims.c.id]):
        new = [_keyed(row) for row in found]
        rows = [{**row, "number": keys["new_number"]} for row, keys in zip(found, new, strict=True)]
        of_claim = (claims.c.report == bindparam("at"), claims.c.id == bindparam("named"))
        write(_set(claims, ["placed", "dated", "number"]).where(*of_claim), new)
        searching.put(write, dialect, "claim_words", (searching.of_claim(row) for row in rows))
        of_actor = (actors.c.report == bindparam("at"), actors.c.claim == bindparam("named"))
        write(_set(actors, ["placed"]).where(*of_actor), new)
    known = {name for name in connection.execute(union(select(actors.c.name), select(actors.c.side))).scalars() if name}
    write(names.insert(), [{"name": name, "folded": name.casefold()} for name in sorted(known)])


def _asked(query: Any) -> Any:
    return op.get_bind().execute(query).mappings()


def _set(changing: Any, columns: list[str]) -> Any:
    return update(changing).values({name: bindparam(f"new_{name}") for name in columns})


def _keyed(row: Any) -> dict[str, Any]:
    placed = ordering.of_claim(row, row["published"])
    number = ordering.number(row["report"], row["id"])
    dated = ordering.by_day(row, placed)
    named = {"at": row["report"], "named": row["id"]}
    return {**named, "new_placed": placed, "new_dated": dated, "new_number": number}
