"""Lines that stand on several claims: worked out over the reports of a window, with all that hangs together there."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from parley.exports.ledger_views import LedgerRow
from parley.exports.lists import LEDGERS, LINKS
from parley.exports.on_record import OnRecord
from parley.model.claims import Claim, Figure, Statement
from parley.reconciling.namings import actors_of
from parley.store import around, counting, queries
from parley.web.asked import Asked
from parley.web.pages import one_name
from parley.web.pages.windows import window

CLAIMS = (
    180  # that lead a line, of all kinds together: so many deals, moves and meetings make more lines than a screen holds
)
WHOLE = 400  # claims that lead a line of a record of which every line is shown; of a larger one it is a window
BESIDE = (Figure, Statement)  # kinds that no line begins with: they are looked for beside those that do

SMALL = 100  # reports of a record of which all claims are looked at in a fifth of a second


def of(view: type[LedgerRow]) -> Callable[[Asked], Mapping[str, Any]]:
    """Return what shows the lines of `view` on the claims of a window."""
    make, kinds = LEDGERS[view]

    def show(asked: Asked) -> Mapping[str, Any]:
        leading = [kind.KIND for kind in kinds if kind not in BESIDE]
        is_whole = counting.has_few(asked.record, leading, WHOLE)
        found = window(asked, leading, WHOLE if is_whole else CLAIMS // len(leading))
        record = on_record(asked, found.claims, kinds)
        wanted = {record.lead.get(claim.id, claim.id) for claim in found.claims}
        rows = [row for row in make(record) if any(record.lead.get(named, named) in wanted for named in _stands_on(row))]
        return {"rows": rows, "after": None, "window": found}

    return show


def _stands_on(row: LedgerRow) -> list[str]:
    """The ids of the claims that a line stands on; a day of an exchange on its deal as well."""
    deal = getattr(row, "deal_id", None)
    return [*(each.id for each in row.cites), *([deal] if deal else [])]


def on_record(asked: Asked, leading: Sequence[Claim], kinds: Sequence[type[Claim]]) -> OnRecord:
    """Return the claims of some kinds in the reports in which the leading ones stand, with the judgements on them.

    Of a small record it is all claims: what is told of a deal elsewhere, such as that a promise was kept, is then heard too.
    """
    keys = [claim.evidence.report.key for claim in leading]
    if queries.report_count(asked.record) <= SMALL:
        keys = [report.key for report in queries.reports(asked.record)]
    claims = around.claims(asked.record, [kind.KIND for kind in kinds], keys)
    judged = around.judgements(asked.record, [claim.id for claim in claims], LINKS)
    names = one_name.listed(asked.record, {actor.party for claim in claims for actor in actors_of(claim)})
    return OnRecord((), claims, judged, names=names)
