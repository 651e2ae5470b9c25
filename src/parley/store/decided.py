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
    shown = correcting.corrected(claim, verdict.values) if verdict and verdict.kind == "corrected" else claim
    values = rows.of_claim(shown)
    if verdict:
        values["verdict"] = verdict.kind
    if shown is not claim:
        values["read"] = rows.of_claim(claim)["fields"]
    return values, rows.of_actors(shown, values)
