"""What people decided on the claims of one page, and on no others."""

from collections.abc import Iterable, Mapping

from parley.model.claims import Claim
from parley.model.decisions import Decision
from parley.store import decisions
from parley.store.database import Record


def over(record: Record, claims: Iterable[Claim]) -> Mapping[tuple[str, ...], Decision]:
    """Return the verdicts that stand on some claims, by the matter that each decides."""
    found = decisions.verdicts(record, [claim.id for claim in claims])
    return {("verdict", named): decision for named, decision in found.items()}
