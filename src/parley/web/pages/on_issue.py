"""Statements on an issue, a page at a time: looked for among a part of the list, as no key of the store leads to them."""

from parley.lexicons import matters
from parley.model.claims import Claim, Statement
from parley.store import around, paging, tables
from parley.store.places import PAGE, Place
from parley.web.asked import Asked

LOOKED_AT = 1000  # of the list for one page, as many as the facets beside it are counted over
_claim = tables.claims.c


def page(asked: Asked) -> tuple[list[Claim], str | None]:
    """Return the next statements whose words name the issue that is asked for, and the key of the page after them.

    There is one where the list goes on, whether or not it has more of them.
    """
    record, selection = asked.record, asked.selection
    key = "dated" if selection.first and selection.last else "placed"
    columns = (_claim.report, _claim.id, _claim.quote, _claim.placed, _claim.dated)
    place = Place(after=asked.after, size=LOOKED_AT)
    looked = paging.lines(record, Statement.KIND, selection, place=place, columns=columns)
    on_it = [row for row in looked.rows if asked.issue in matters.named(row["quote"])]
    shown = on_it[:PAGE]
    told = around.claims(record, [Statement.KIND], [row["report"] for row in shown])
    claims = {(claim.evidence.report.key, claim.id): claim for claim in told}
    after = str(shown[-1][key]) if len(on_it) > PAGE else looked.after
    return [claims[row["report"], row["id"]] for row in shown], after
