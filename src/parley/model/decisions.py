"""Decisions: what people decided about claims and names; each a row of its own, with who, when and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from parley.errors import UnknownValue
from parley.model.report import digest

VERDICTS = ("accepted", "corrected", "rejected", "unverifiable")
PAIRED = ("same", "not same")
NOTE, UNDONE = "note", "undone"
DECISION_KINDS = (*VERDICTS, *PAIRED, NOTE, UNDONE)
ABOUT = ("claim", "actor")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What one person decided at one moment; nothing ever alters it, another decision stands in its place.

    `subjects` are ids of claims or, where `about` says so, names of actors: one for a verdict or a note, two for same and
    not same, those of the decision that it undoes for undone. `values` gives the fields that a correction sets, as a
    person writes them. `undoes` is the id of a decision, which may itself be an undoing.
    """

    kind: str
    subjects: tuple[str, ...]
    why: str
    by: str
    when: str
    about: str = "claim"
    values: tuple[tuple[str, str], ...] = ()
    undoes: str | None = None

    def __post_init__(self) -> None:
        for field, value, known in (("kind", self.kind, DECISION_KINDS), ("about", self.about, ABOUT)):
            if value not in known:
                raise UnknownValue(f"decision.{field}", value, known)

    @property
    def id(self) -> str:
        """16 hexadecimal digits of everything that the decision says."""
        values = [part for pair in self.values for part in pair]
        said = (self.kind, self.about, *self.subjects, self.by, self.when, self.why, *values, self.undoes or "")
        return digest(*said)[:16]

    @property
    def matter(self) -> tuple[str, ...] | None:
        """What the decision settles: decisions on the same matter stand in each other's place; None for a note."""
        if self.kind in VERDICTS:
            return ("verdict", *self.subjects)
        return (self.about, *sorted(self.subjects)) if self.kind in PAIRED else None


def standing(decisions: Iterable[Decision]) -> Mapping[tuple[str, ...], Decision]:
    """Return the decision that stands on each matter, from decisions in the order in which they were made."""
    found: dict[tuple[str, ...], Decision] = {}
    for decision in reversed(in_force(decisions)):
        if decision.matter:
            found.setdefault(decision.matter, decision)
    return found


def in_force(decisions: Iterable[Decision]) -> list[Decision]:
    """Return the decisions that nobody undid, in their order; undoings themselves are left out."""
    made = list(decisions)
    gone = undone(made)
    return [decision for decision in made if decision.kind != UNDONE and decision.id not in gone]


def undone(decisions: Iterable[Decision]) -> frozenset[str]:
    """Return the ids of the decisions that were undone, by an undoing that was not undone itself."""
    gone: set[str] = set()
    for decision in reversed(list(decisions)):
        if decision.kind == UNDONE and decision.id not in gone:
            gone.add(decision.undoes or "")
    return frozenset(gone)
