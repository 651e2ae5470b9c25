"""What people decided on the claims of one page, and on no others."""

from collections.abc import Iterable, Mapping

from parley.model.claims import Claim
from parley.model.decisions import Decision
from parley.store import decisions
from parley.store.database import Record

Standing = Mapping[tuple[str, ...], Decision]
"""The decisions that stand, by the matter that each decides."""


def over(record: Record, claims: Iterable[Claim]) -> Standing:
    """Return the verdicts that stand on some claims."""
    found = decisions.verdicts(record, [claim.id for claim in claims])
    return {("verdict", named): decision for named, decision in found.items()}
