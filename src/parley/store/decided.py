"""A claim's rows as the verdict of a person leaves them."""

from parley.model.claims import Claim
from parley.model.decisions import Decision
from parley.store import correcting, rows
from parley.store.rows import Values

CHANGING = frozenset(("fields", "read", "verdict", "day", "last_day", "vague", "measure", "dated"))
"""The columns of a claim that a decision may change; its words and their place never change."""


KEYS = frozenset(("placed", "dated", "number"))
"""The columns of a claim that say nothing of it, but where it stands in lists."""


def decided(claim: Claim, verdict: Decision | None) -> tuple[Values, list[Values]]:
    """Return the row of a claim as it was read, and its actors', as the verdict on it leaves them."""
    if verdict is None:
        return rows.of_claim(claim), rows.of_actors(claim)
    if verdict.kind != "corrected":
        return rows.of_claim(claim) | {"verdict": verdict.kind}, rows.of_actors(claim)
    shown = correcting.corrected(claim, verdict.values)
    return rows.of_claim(shown) | {"verdict": verdict.kind, "read": rows.of_claim(claim)["fields"]}, rows.of_actors(shown)
