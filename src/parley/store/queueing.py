"""What a person should look at first: claims on which nobody has decided, most consequential first."""

from collections.abc import Iterator

from sqlalchemy import case, func, select

from parley.store import tables
from parley.store.database import Record

AT_ONCE = 200  # ids fetched together
WEIGHTS = {"contradicts": 8, "sum": 4, "updates": 2}
"""How much hangs on a claim by the judgements that it is in: a disagreement turns on it, a sum rests on it."""
OTHERWISE = 1  # told alike by several reports
KINDS = ("agreement", "figure", "move", "meeting", "statement", "event")
"""Claims that are in no judgement, in the order of what is built on them."""


def queue(record: Record) -> Iterator[str]:
    """Yield the ids of the claims without a verdict: those that others hang on by how much does, then the rest by kind."""
    linked = list(_linked(record))
    yield from linked
    seen = set(linked)
    for kind in KINDS:
        yield from (named for named in _of_kind(record, kind) if named not in seen)


def _linked(record: Record) -> Iterator[str]:
    claim, member, judged = tables.claims.c, tables.members.c, tables.judgements.c
    weight = func.sum(case(WEIGHTS, value=judged.kind, else_=OTHERWISE))
    query = select(member.member).join(tables.judgements, judged.id == member.judgement)
    undecided = select(claim.id).where(claim.verdict.is_(None))
    query = query.where(member.member.in_(undecided)).group_by(member.member)
    for row in list(record.rows(query.order_by(weight.desc(), member.member))):
        yield row["member"]


def _of_kind(record: Record, kind: str) -> Iterator[str]:
    column = tables.claims.c
    query = select(column.id).distinct().where(column.kind == kind, column.verdict.is_(None)).order_by(column.id)
    found = list(record.rows(query.limit(AT_ONCE)))
    while found:
        yield from (row["id"] for row in found)
        found = list(record.rows(query.where(column.id > found[-1]["id"]).limit(AT_ONCE)))
