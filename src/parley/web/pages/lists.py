"""A view as a plain list, a page at a time."""

from collections.abc import Callable, Mapping
from typing import Any

from parley.exports import lists
from parley.exports.claim_rows import ROWS, claim_row
from parley.exports.views import Row
from parley.store import paging, queries
from parley.web.asked import Asked
from parley.web.pages import decided

KINDS = {row: kind.KIND for kind, (row, _) in ROWS.items()}
"""The kind of claim that a view lists, for views that list one."""


def of(view: type[Row]) -> Callable[[Asked], Mapping[str, Any]]:
    """Return what shows `view`, one of claims of a kind, as a list."""

    def show(asked: Asked) -> Mapping[str, Any]:
        found = paging.page(asked.record, KINDS[view], asked.selection, place=asked.place)  # type: ignore[index]
        standing = decided.over(asked.record, found.claims)
        return {"rows": [lists.marked(claim_row(claim), standing) for claim in found.claims], "after": found.after}

    return show


def reports(asked: Asked) -> Mapping[str, Any]:
    """Return what shows the reports as a list."""
    found = paging.report_page(asked.record, asked.selection, place=asked.place)
    counts = queries.claim_counts(asked.record, {report.key for report in found.reports})
    return {"rows": [lists.report_row(report, counts.get(report.key, 0)) for report in found.reports], "after": found.after}
