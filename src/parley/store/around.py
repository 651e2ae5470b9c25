"""What hangs together with some claims: the judgements on them, as people's decisions leave them, and claims beside them.

It costs as much as there are claims asked about, however large the record is.
"""

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Select, and_, func, or_, select

from parley.model.actors import Actor
from parley.model.claims import Claim
from parley.model.decisions import standing as decided
from parley.model.judgements import Judgement
from parley.store import decisions, people, queries, rows, tables
from parley.store.database import Record
from parley.store.ordering import PLAIN
from parley.store.queries import Selection

ONE_ACTOR = "same_actor"
OF_REPORT, AFTER = tables.OF_REPORT, chr(ord(tables.OF_REPORT) + 1)
CHUNK = 500  # ids in one query: fewer than any database allows


def judgements(record: Record, ids: Sequence[str], kinds: Sequence[str]) -> list[Judgement]:
    """Return the judgements of some kinds of which one of the claims or names `ids` is a member."""
    found: dict[str, Judgement] = {}
    for part in _parts(ids):
        found |= {judgement.id: judgement for judgement in queries.judgements_by_machine(record, *part, kinds=kinds)}
    members = {member for judgement in found.values() for member in judgement.members}
    standing = decided(decisions.hanging_together(record, members.union(ids)))
    told = [judgement for kind in kinds for judgement in people.over(_of_kind(found, kind), standing, kind)]
    return sorted(told, key=lambda j: (j.kind, j.members, j.by, j.when or ""))


def merges(record: Record, names: Sequence[str]) -> list[Judgement]:
    """Return what was judged to be one actor's with one of some names, or with that name as words of one report."""
    member, judged = tables.members.c, tables.judgements.c
    of_report = [and_(member.member >= f"{name}{OF_REPORT}", member.member < f"{name}{AFTER}") for name in names]
    query = select(judged.id).join(tables.members, member.judgement == judged.id).where(judged.kind == ONE_ACTOR)
    query = query.where(or_(member.member.in_(names), *of_report)).distinct()
    found = queries.judgements_of_ids(record, sorted(row["id"] for row in record.rows(query)))
    made = decisions.hanging_together(record, {*names, *(member for judgement in found for member in judgement.members)})
    return sorted(people.over(found, decided(made), ONE_ACTOR), key=lambda j: (j.members, j.by))


def claims(record: Record, kinds: Sequence[str], keys: Sequence[str]) -> list[Claim]:
    """Return the claims of some kinds in the reports of some keys, in the order of the record, without rejected ones."""
    column, found = tables.claims.c, list[tuple[str, Claim]]()
    for part in _parts(sorted(set(keys))):
        of_kinds = column.kind.concat(PLAIN).in_(list(kinds))  # the reports leave less
        query = select(tables.claims).where(column.report.in_(part), of_kinds, _STANDS)
        reports = queries.reports_of_keys(record, part)
        found += [(row["placed"], rows.claim(row, reports[row["report"]])) for row in record.rows(query)]
    return [claim for _, claim in sorted(found, key=itemgetter(0))]


def selected(record: Record, ids: Sequence[str], selection: Selection) -> frozenset[str]:
    """Return those of the claims `ids` that belong to a selection; what people rejected belongs to none."""
    column = tables.claims.c

    def query(part: list[str]) -> Select[Any]:
        return select(column.id).where(column.id.in_(part), *queries.conditions(record, selection), _STANDS)

    return frozenset(row["id"] for part in _parts(ids) for row in record.rows(query(part)))


def times(record: Record, names: Sequence[str], *, most: int) -> dict[str, int]:
    """Return in how many claims each of those names that are on record is told, counted to `most` at most."""
    actor, name = tables.actors.c, tables.names.c
    # by its place, which no other claim has: the index tells it, and in an order in which those of one claim lie together
    few = select(actor.placed).where(actor.name == name.name).correlate(tables.names).distinct().limit(most)
    told_in = few.subquery().lateral() if record.dialect == "postgresql" else few.subquery()
    counted = select(func.count()).select_from(told_in).scalar_subquery()
    found: dict[str, int] = {}
    for part in _parts(names):
        query = select(name.name, counted.label("claims")).where(name.name.in_(part))
        found |= {row["name"]: int(row["claims"]) for row in record.rows(query)}
    return found


def mentions(record: Record, names: Sequence[str], *, most: int) -> list[Actor]:
    """Return how each of some names is told in the latest claims that name it, `most` of each at most."""
    actor = tables.actors.c
    found: list[Actor] = []
    for name in names:
        query = select(actor.name, actor.words, actor.kind, actor.side).where(actor.name == name)
        found += [Actor(**row) for row in record.rows(query.order_by(actor.placed.desc()).limit(most))]
    return found


_STANDS = tables.claims.c.verdict.is_distinct_from("rejected")


def _parts(ids: Sequence[str]) -> Iterator[list[str]]:
    for start in range(0, len(ids), CHUNK):
        yield list(ids[start : start + CHUNK])


def _of_kind(found: dict[str, Judgement], kind: str) -> list[Judgement]:
    return [judgement for judgement in found.values() if judgement.kind == kind]
