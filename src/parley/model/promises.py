"""Promises: what the parties to a deal owe each other, each with the words it stands on."""

from dataclasses import dataclass

from parley.model.actors import Actor
from parley.model.evidence import Evidence
from parley.model.moments import Moment
from parley.model.quantities import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One term of a deal: who owes what to whom, how many, where and by when, as far as the report tells.

    `what` is the term in the report's words, in one line. `giver` owes it, `receiver` is to have it, `through` is whose
    hands it goes through. `measure` (as of a figure), `quantity` and `who` say what is counted; all three are None where
    nothing is. `due` is the day by which it is owed, or a length of time from the beginning of the deal (a DURATION).
    """

    evidence: Evidence
    what: str
    giver: Actor | None = None
    receiver: Actor | None = None
    through: Actor | None = None
    measure: str | None = None
    quantity: Quantity | None = None
    who: str | None = None
    where: str | None = None
    due: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """How many of the one for how many of the other: "three prisoners for each hostage" is three prisoners, one hostage."""

    evidence: Evidence
    first: Quantity
    first_who: str | None
    second: Quantity
    second_who: str | None
