"""Judgements: links between claims, actors or reports, and decisions on one; each with who decided and why."""

from dataclasses import dataclass

from parley.errors import UnknownValue
from parley.model.report import digest

JUDGEMENT_KINDS = (
    "same", "part_of", "updates", "contradicts", "answers", "same_actor", "copy", "sum", "accepted", "corrected",
    "rejected", "unverifiable", "not same",
)  # fmt: skip
MACHINE = "parley"
DISAGREEMENT_REASONS = (
    "other day", "other scope", "other definition", "other source", "rounding", "translation", "true conflict",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One link or decision.

    `members` are ids of claims (same, part_of, updates, contradicts, answers, sum), keys of reports (copy) or names of
    actors (same_actor), in the order that the kind asks for: part before whole, later before earlier, whole first in a
    sum. `reason` is one sentence for a person; for contradicts it begins with one of DISAGREEMENT_REASONS. `adds_up` is
    for sums only. `when` is None for the machine, which has no clock.
    """

    kind: str
    members: tuple[str, ...]
    reason: str
    adds_up: bool | None = None
    by: str = MACHINE
    when: str | None = None

    def __post_init__(self) -> None:
        if self.kind not in JUDGEMENT_KINDS:
            raise UnknownValue("judgement.kind", self.kind, JUDGEMENT_KINDS)

    @property
    def id(self) -> str:
        """16 hexadecimal digits of kind, members, author and time."""
        return digest(self.kind, *self.members, self.by, self.when or "")[:16]
