"""What a person should look at first: claims on which nobody has decided, most consequential first."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Select, case, func, select

from parley.store import paging, tables
from parley.store.database import Record
from parley.store.ordering import PLAIN
from parley.store.paging import FIRST, Page, Place
from parley.store.queries import ALL, Selection

AT_ONCE = 50  # ids fetched together: most lie open, and the first is all that is asked for
LOOKS = 10  # pages of a list that are looked at for claims on which nobody has decided
WEIGHTS = {"contradicts": 8, "sum": 4, "updates": 2}
"""How much hangs on a claim by the judgements that it is in: a disagreement turns on it, a sum rests on it."""
OTHERWISE = 1  # told alike by several reports
ON_CLAIMS = ("same", "part_of", "updates", "contradicts", "answers", "sum")
KINDS = ("agreement", "figure", "move", "meeting", "statement", "event")
"""Claims that are in no judgement, in the order of what is built on them."""

_claim = tables.claims.c


@dataclass(frozen=True, slots=True)
class Line:
    """The claims that others hang on, by how much does, decided or not; what is in none stands behind them by kind."""

    ids: Sequence[str]
    places: Mapping[str, int]


def line(record: Record) -> Line:
    """Return the line in which claims wait, as the judgements on record put it."""
    member, judged = tables.members.c, tables.judgements.c
    weight = func.sum(case(WEIGHTS, value=judged.kind, else_=OTHERWISE))
    query = select(member.member).join(tables.judgements, judged.id == member.judgement).where(judged.kind.in_(ON_CLAIMS))
    found = record.rows(query.group_by(member.member).order_by(weight.desc(), member.member))
    ids = [row["member"] for row in found]
    return Line(ids, {named: place for place, named in enumerate(ids)})


def queue(record: Record) -> Iterator[str]:
    """Yield the ids of the claims without a verdict: those that others hang on by how much does, then the rest by kind."""
    return following(record, line(record))


def following(record: Record, waiting: Line, named: str | None = None) -> Iterator[str]:
    """Yield the ids of the claims without a verdict that come after `named`, or all of them."""
    kind = None
    if named and named not in waiting.places:
        kind = next((row["kind"] for row in record.rows(select(_claim.kind).where(_claim.id == named))), None)
    if kind is None:
        start = waiting.places.get(named or "", -1) + 1
        for first in range(start, len(waiting.ids), AT_ONCE):
            yield from _open(record, waiting.ids[first : first + AT_ONCE])
    for each in KINDS[KINDS.index(kind) if kind else 0 :]:
        yield from _of_kind(record, each, waiting.places, named if each == kind else None)


def before(record: Record, waiting: Line, named: str) -> str | None:
    """Return the id of the claim before `named`, decided or not; None for the first."""
    if named in waiting.places:
        return _last_of(record, waiting.ids[: waiting.places[named]])
    kind = next((row["kind"] for row in record.rows(select(_claim.kind).where(_claim.id == named))), None)
    if kind is None:
        return None
    for each in reversed(KINDS[: KINDS.index(kind) + 1]):
        query = select(_claim.id).where(_claim.kind == each).order_by(_claim.id.desc())
        query = query.where(_claim.id < named) if each == kind else query
        for row in record.rows(query):
            if row["id"] not in waiting.places and row["id"] != named:
                return str(row["id"])
    return _last_of(record, waiting.ids)


def _last_of(record: Record, ids: Sequence[str]) -> str | None:
    """The last of some ids that a claim on record has: a judgement may tell of one that a better reading took away."""
    for end in range(len(ids), 0, -AT_ONCE):
        some = ids[max(0, end - AT_ONCE) : end]
        found = {row["id"] for row in record.rows(select(_claim.id).where(_claim.id.in_(some)))}
        if found:
            return next(named for named in reversed(some) if named in found)
    return None


def undecided(record: Record, kind: str | None, selection: Selection = ALL, *, place: Place = FIRST) -> Page:
    """Return claims of a selection without a verdict: those of the first page of its list that has any.

    At most LOOKS pages are looked at; `after` says where the list goes on.
    """
    found = paging.page(record, kind, selection, place=place)
    for _ in range(LOOKS):
        left = set(_open(record, [claim.id for claim in found.claims]))
        if left or not found.after:
            break
        found = paging.page(record, kind, selection, place=replace(place, after=found.after))
    return Page(claims=tuple(claim for claim in found.claims if claim.id in left), after=found.after)


def is_open(record: Record, named: str) -> bool:
    """Tell whether a claim is on record and without a verdict."""
    return bool(list(_open(record, [named])))


def progress(record: Record) -> Mapping[str, tuple[int, int]]:
    """Return of each kind on how many claims somebody decided, and how many there are."""
    count, kind = func.count().label("claims"), _claim.kind.concat(PLAIN).label("kind")
    every = select(_claim.kind, count).group_by(_claim.kind)
    some = select(kind, count).where(_claim.verdict.is_not(None)).group_by(kind)
    all_of, decided = ({row["kind"]: int(row["claims"]) for row in record.rows(query)} for query in (every, some))
    return {kind: (decided.get(kind, 0), all_of[kind]) for kind in KINDS if kind in all_of}


def _open(record: Record, ids: Sequence[str]) -> Iterator[str]:
    """Those of some ids that are claims without a verdict, in the same order."""
    query = select(_claim.id).where(_claim.id.in_(ids), _claim.verdict.is_(None))
    found = {row["id"] for row in record.rows(query)}
    yield from (named for named in ids if named in found)


def _of_kind(record: Record, kind: str, leaving: Collection[str], after: str | None) -> Iterator[str]:
    query: Select[Any] = (
        select(_claim.id).distinct().where(_claim.kind == kind, _claim.verdict.is_(None)).order_by(_claim.id)
    )
    found = list(record.rows((query.where(_claim.id > after) if after else query).limit(AT_ONCE)))
    while found:
        yield from (row["id"] for row in found if row["id"] not in leaving)
        found = list(record.rows(query.where(_claim.id > found[-1]["id"]).limit(AT_ONCE)))
