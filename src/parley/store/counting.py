"""Counts for the head and the side of a list, each with a bound to what is looked at for it."""

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, literal, select, tuple_

from parley.lexicons import matters
from parley.store import paging, tables
from parley.store.database import Record, Row
from parley.store.narrowing import rejected
from parley.store.places import LATEST, UNSEEN, Place
from parley.store.queries import ALL, Selection

LAST_LETTER = "\U0010ffff"  # after every letter
MOST = 1000  # times that a name is counted
LATEST_FACETED = 500  # claims that are looked at for facets: twice as many take twice as long, and rank hardly otherwise
FACETS = ("party", "person", "outlet", "day", "issue", "quotation")
SPOKEN_BY = ("source", "party", "actor")
"""The fields of a claim that name who acts or speaks in it; a kind of claim has one of them at most."""

_claim, _report, _name = tables.claims.c, tables.reports.c, tables.names.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """How many of the claims looked at have each value of each facet, the commonest first; `is_all` if no more are there."""

    looked_at: int
    is_all: bool
    counts: Mapping[str, tuple[tuple[str, int], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamePage:
    """Some names, each with how many claims name it, counted to MOST at most, and the key of the next page."""

    names: tuple[tuple[str, int], ...]
    after: str | None


def facets(
    record: Record,
    kind: str | None = None,
    selection: Selection = ALL,
    *,
    only: Mapping[str, Collection[str]] | None = None,
    most: int = LATEST_FACETED,
) -> Facets:
    """Count what the latest claims of a selection, `most` at most, have of each facet.

    The facets are party (the side where there is one), person, outlet, day that a claim is about, issue that its words name
    and quotation. `only` has the values of fields that count; claims with others are left out.
    """
    told_in = tables.reports.alias().c  # the list itself may go by reports as well
    outlet = select(told_in.outlet).where(told_in.key == _claim.report).scalar_subquery().label("outlet")
    columns = (_claim.placed, _claim.dated, _claim.day, _claim.quote, _claim.fields, outlet)
    found = paging.lines(record, kind, selection, place=Place(latest=LATEST.latest, size=most), columns=columns)
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in FACETS}
    told_of = 0
    for row in found.rows:
        document: Mapping[str, Any] = json.loads(row["fields"])
        if all(document.get(name) in wanted for name, wanted in (only or {}).items()):
            told_of += 1
            for facet, value in _values(row, document):
                counts[facet][value] += 1
    told = {facet: tuple(sorted(each.items(), key=lambda one: (-one[1], one[0]))) for facet, each in counts.items()}
    return Facets(looked_at=told_of, is_all=found.after is None, counts=told)


def _values(row: Row, document: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    actor: Mapping[str, Any] = next((document[name] for name in SPOKEN_BY if document.get(name)), {})
    told = {
        "party": actor.get("side") or (actor.get("name") if actor.get("kind") != "person" else None),
        "person": actor.get("name") if actor.get("kind") == "person" else None,
        "outlet": row["outlet"],
        "day": row["day"],
        "quotation": document.get("quotation"),
    }
    yield from ((facet, value) for facet, value in told.items() if value)
    yield from (("issue", heading) for heading in matters.named(row["quote"]))


def name_page(record: Record, begins: str = "", *, place: Place = paging.FIRST) -> NamePage:
    """Return one page of the names of actors and sides in alphabetical order; on request those that begin so in any case."""
    actor = tables.actors.c
    few = select(literal(1)).where(actor.name == _name.name).correlate(tables.names).limit(MOST).subquery()
    counted = select(func.count()).select_from(few.lateral() if record.dialect == "postgresql" else few).scalar_subquery()
    query = select(_name.folded, _name.name, counted.label("claims")).order_by(_name.folded, _name.name)
    begun = begins.casefold()
    if begun:
        query = query.where(_name.folded >= begun, _name.folded < begun + LAST_LETTER)
    if place.after != UNSEEN:
        query = query.where(tuple_(_name.folded, _name.name) > tuple_(literal(place.after.casefold()), literal(place.after)))
    found = list(record.rows(query.limit(place.size + 1)))
    names = tuple((row["name"], int(row["claims"])) for row in found[: place.size])
    return NamePage(names=names, after=names[-1][0] if len(found) > place.size else None)


def judgements(record: Record, kind: str) -> int:
    """Return how many judgements on claims of a kind are listed, those on claims that people rejected left out."""
    listing, member = tables.listings.c, tables.members.c
    listed = select(func.count().label("judgements")).select_from(tables.listings).where(listing.kind == kind)
    of_rejected = listed.where(listing.judgement.in_(select(member.judgement).where(member.member.in_(rejected()))))
    every, gone = (int(next(record.rows(query))["judgements"]) for query in (listed, of_rejected))
    return every - gone


def has_few(record: Record, kinds: Collection[str], most: int) -> bool:
    """Tell whether the record has `most` claims of some kinds at most, without counting more of them."""
    few = select(literal(1)).where(_claim.kind.in_(sorted(kinds))).limit(most + 1).subquery()
    return int(next(record.rows(select(func.count().label("claims")).select_from(few)))["claims"]) <= most
