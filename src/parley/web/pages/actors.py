"""Actors as a list: of a small record by how often they are told of, of a large one by name, or those of a window."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from parley.exports import lists, masked
from parley.exports.views import ActorRow
from parley.reconciling.namings import actors_of
from parley.store import counting, naming, paging, queries
from parley.store.paging import PAGE, Place
from parley.store.queries import ALL
from parley.web.asked import Asked
from parley.web.pages import one_name
from parley.web.pages.ledgers import SMALL

LOOKED_AT = 300  # latest claims of a selection whose actors are told, in a large record


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name, and in how many of the claims looked at it is told."""

    name: str
    claims: int


def show(asked: Asked) -> Mapping[str, Any]:
    """Return a page of the actors, each with what can be told of it in a fifth of a second."""
    if queries.report_count(asked.record) <= SMALL:
        return _whole(asked)
    return _by_name(asked) if asked.selection == ALL else _of_window(asked)


def _whole(asked: Asked) -> Mapping[str, Any]:
    """Every actor with all that the list says of it, counted off, as no key of the store orders them."""
    seen = int(asked.after) if asked.after.isdecimal() else 0
    listed = masked.rows if asked.is_masked else lists.rows
    found = list(islice(listed(asked.record, ActorRow, asked.selection), seen, seen + PAGE + 1))
    return {"rows": found[:PAGE], "named": (), "looked_at": None, "after": str(seen + PAGE) if len(found) > PAGE else None}


def _by_name(asked: Asked) -> Mapping[str, Any]:
    found = counting.name_page(asked.record, place=Place(after=asked.after))
    named = [Named(name=name, claims=claims) for name, claims in found.names]
    return {"rows": (), "named": _shown(asked, named), "looked_at": None, "after": found.after}


def _of_window(asked: Asked) -> Mapping[str, Any]:
    """The actors of the latest claims of a selection, the one most told there first."""
    claims = paging.page(asked.record, None, asked.selection, place=Place(latest=True, size=LOOKED_AT)).claims
    told = Counter(name for claim in claims for name in {actor.name for actor in actors_of(claim)})
    names = one_name.listed(asked.record, told.keys())
    counts = Counter[str]()
    for name, times in told.items():
        counts[names.get(name, name)] += times
    named = [Named(name=name, claims=count) for name, count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))]
    return {"rows": (), "named": _shown(asked, named), "looked_at": len(claims), "after": None}


def _shown(asked: Asked, named: list[Named]) -> list[Named]:
    """Those whose names may be shown: who suffered stands in reports that this page does not link to."""
    if not asked.is_masked:
        return named
    known = naming.in_office(asked.record, [each.name for each in named])
    return [each for each in named if each.name in known]
