"""Lines that stand on several claims: worked out over the reports of a window, with all that hangs together there."""

from collections.abc import Callable, Mapping
from typing import Any

from parley.exports.ledger_views import LedgerRow
from parley.exports.lists import LEDGERS, LINKS
from parley.exports.on_record import OnRecord
from parley.model.claims import Claim, Figure, Statement
from parley.reconciling.namings import actors_of
from parley.store import around
from parley.web.asked import Asked
from parley.web.pages import one_name
from parley.web.pages.windows import window

CLAIMS = 200  # of each kind that leads a line: so many deals, moves or meetings make more lines than a screen holds
BESIDE = (Figure, Statement)  # kinds that no line begins with: they are looked for beside those that do


def of(view: type[LedgerRow]) -> Callable[[Asked], Mapping[str, Any]]:
    """Return what shows the lines of `view` on the claims of a window."""
    make, kinds = LEDGERS[view]

    def show(asked: Asked) -> Mapping[str, Any]:
        leading = [kind.KIND for kind in kinds if kind not in BESIDE]
        found = window(asked, leading, CLAIMS)
        wanted = {claim.id for claim in found.claims}
        rows = [row for row in make(_on_record(asked, found.claims, kinds)) if any(each.id in wanted for each in row.cites)]
        return {"rows": rows, "after": None, "window": found}

    return show


def _on_record(asked: Asked, leading: tuple[Claim, ...], kinds: tuple[type[Claim], ...]) -> OnRecord:
    """The claims of the reports in which the leading ones stand, and the judgements on them."""
    keys = [claim.evidence.report.key for claim in leading]
    found = [claim for kind in kinds for claim in around.claims(asked.record, kind.KIND, keys)]
    claims = sorted(found, key=lambda claim: (claim.evidence.report.published or "", claim.evidence.report.key))
    judged = around.judgements(asked.record, [claim.id for claim in claims], LINKS)
    names = one_name.listed(asked.record, {actor.party for claim in claims for actor in actors_of(claim)})
    return OnRecord((), claims, judged, names=names)
