"""Statements: who said what, through whom, with what they have in common counted beside them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from parley.exports import lists
from parley.exports.claim_rows import claim_row
from parley.model.claims import Statement
from parley.store import counting, naming, paging
from parley.web.asked import Asked
from parley.web.pages import decided

SHOWN = 8  # values of a facet that stand open; more are folded away
FOLDED = 40  # values of a facet at most: the rest is found by the form
FACETS = (
    ("party", "Party", ("party",)),
    ("person", "Person", ("party",)),
    ("outlet", "Outlet", ("outlet",)),
    ("day", "Day", ("first", "last")),
    ("issue", "Issue", ("issue",)),
    ("quotation", "Quotation", ("quotation",)),
)
"""Each facet, its heading, and the parts of an address that a value of it sets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of a facet: how many statements have it, the address that it leads to, and whether it is asked for now."""

    value: str
    count: int
    address: str
    is_asked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """What statements have in common, the commonest first; the address without it, where one of its values is asked for."""

    title: str
    shown: tuple[Value, ...]
    folded: tuple[Value, ...]
    without: str | None


def show(asked: Asked) -> Mapping[str, Any]:
    """Return a page of the statements asked for, and the facets of the latest of them."""
    found = paging.page(asked.record, Statement.KIND, asked.selection, place=asked.place)
    standing = decided.over(asked.record, found.claims)
    told = (claim for claim in found.claims if isinstance(claim, Statement) and claim.cue_type in lists.LISTED)
    counted = counting.facets(asked.record, Statement.KIND, asked.selection, only={"cue_type": lists.LISTED})
    return {
        "rows": [lists.marked(claim_row(claim), standing) for claim in told],
        "after": found.after,
        "counted": counted,
        "facets": list(_facets(asked, counted)),
    }


def _facets(asked: Asked, counted: counting.Facets) -> Iterator[Facet]:
    for name, title, sets in FACETS:
        found = counted.counts[name][: SHOWN + FOLDED]
        if name == "person" and asked.is_masked:  # who of the others suffered stands in reports that this page may not show
            known = naming.in_office(asked.record, [value for value, _ in found])
            found = tuple((value, count) for value, count in found if value in known)
        values = [_value(asked, value, count, sets) for value, count in found]
        without = asked.address(after=None, **dict.fromkeys(sets)) if any(value.is_asked for value in values) else None
        if values:
            yield Facet(title=title, shown=tuple(values[:SHOWN]), folded=tuple(values[SHOWN:]), without=without)


def _value(asked: Asked, value: str, count: int, sets: tuple[str, ...]) -> Value:
    told = dict.fromkeys(sets, value)
    now = (getattr(asked.selection, part) for part in sets)
    is_asked = all((part or "").casefold() == value.casefold() for part in now)
    return Value(value=value, count=count, address=asked.address(after=None, **told), is_asked=is_asked)
