"""A view as a plain list, a page at a time."""

from collections.abc import Callable, Mapping
from itertools import islice
from typing import Any

from parley.exports import lists
from parley.exports.claim_rows import ROWS, claim_row
from parley.exports.views import Row
from parley.store import decisions, paging
from parley.web.asked import Asked

KINDS = {row: kind.KIND for kind, (row, _) in ROWS.items()}
"""The kind of claim that a view lists, for views that list one."""


def of(view: type[Row]) -> Callable[[Asked], Mapping[str, Any]]:
    """Return what shows `view` as a list."""

    def show(asked: Asked) -> Mapping[str, Any]:
        rows, after = _claims(view, asked) if view in KINDS else _rows(view, asked)
        return {"rows": rows, "after": after}

    return show


def _claims(view: type[Row], asked: Asked) -> tuple[list[Row], str | None]:
    found = paging.page(asked.record, KINDS[view], asked.selection, place=asked.place)  # type: ignore[index]
    standing = decisions.standing_decisions(asked.record)
    return [lists.marked(claim_row(claim), standing) for claim in found.claims], found.after


def _rows(view: type[Row], asked: Asked) -> tuple[list[Row], str | None]:
    """A page of a view that is worked out: its rows are counted off, as no key of the store orders them."""
    seen = int(asked.after) if asked.after.isdecimal() else 0
    found = list(islice(lists.rows(asked.record, view, asked.selection), seen, seen + paging.PAGE + 1))
    return found[: paging.PAGE], str(seen + paging.PAGE) if len(found) > paging.PAGE else None
