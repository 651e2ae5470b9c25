"""Steps of talks: which state each claim tells, from which day on, and the changes of state that follow from them.

A day after the report's own is a plan and no change. A deal that is told without a day gives a step only where no other
report dates that state; a move without a day stands on the day of its report.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from parley.exports.citing import citation
from parley.exports.ledger_views import TalksStep
from parley.model.claims import Agreement, Claim, Meeting, Move

OFFERED, HELD, AGREED, IN_FORCE = "offer on the table", "talks held", "deal agreed", "deal in force"
EXTENDED, EXPIRED, COLLAPSED = "deal extended", "deal expired", "deal collapsed"
IN_EFFECT = frozenset({"agreed", "in force", "extended", "expired", "collapsed"})
DEALS: dict[str, tuple[tuple[str, str], ...]] = {
    "proposed": ((OFFERED, "declared"),),
    "rejected": (("deal rejected", "declared"),),
    "agreed": ((AGREED, "declared"), (IN_FORCE, "start")),
    "in force": ((IN_FORCE, "start"), (AGREED, "declared")),
    "extended": ((EXTENDED, "declared"), (IN_FORCE, "start")),
    "expired": ((EXPIRED, "end"), (IN_FORCE, "start"), (AGREED, "declared")),
    "collapsed": ((COLLAPSED, "end"), (IN_FORCE, "start"), (AGREED, "declared")),
}
"""By the status of a deal the states that it tells, and which of its days each begins on; the first is its own."""

MEETINGS = {
    "held": HELD,
    "ongoing": "talks under way",
    "ended": "talks ended",
    "planned": "talks planned",
    "cancelled": "talks cancelled",
}
MOVES = {
    "propose": OFFERED,
    "suspend": "talks suspended",
    "resume": "talks resumed",
    "agree": AGREED,
    "extend": EXTENDED,
    "terminate": "deal declared over",
}
ORDER = (
    "talks cancelled", "talks suspended", "talks resumed", "talks planned", "talks under way", HELD, "talks ended", OFFERED,
    "deal rejected", AGREED, EXTENDED, IN_FORCE, EXPIRED, COLLAPSED, "deal declared over",
)  # fmt: skip
"""The states in the order in which those of one day are told to follow each other."""


class Told(NamedTuple):
    """A state that a claim tells, and the day of it: of the claim, or of its report where `dated` is not set."""

    day: str
    state: str
    claim: Claim
    dated: bool


def steps(claims: Iterable[Claim]) -> tuple[TalksStep, ...]:
    """Return the changes of state that claims tell, in order: the first claim to tell each, none that tells it again."""
    found = list(dict.fromkeys(told for claim in claims for told in states(claim)))
    dated = {told.state for told in found if told.dated}
    kept = [told for told in found if told.dated or told.state not in dated or isinstance(told.claim, Move)]
    changes: list[Told] = []
    for told in sorted(kept, key=_age):
        if not changes or changes[-1].state != told.state:
            changes.append(told)
    return tuple(_step(told) for told in changes)


def states(claim: Claim) -> Iterator[Told]:
    """Yield the states that a claim tells, but for those of a day that had not come when it was told."""
    published = claim.evidence.report.published
    for state, day in _days(claim):
        if day and (published is None or day <= published or state == MEETINGS["planned"]):
            yield Told(day, state, claim, True)
        elif day is None and published:
            yield Told(published, state, claim, False)


def _days(claim: Claim) -> Sequence[tuple[str, str | None]]:
    """The states of a claim and their days; of a deal those that are dated, or its own where none is."""
    if isinstance(claim, Agreement):
        told = [
            (state, moment.day) for state, mark in DEALS[claim.status] if (moment := getattr(claim, mark)) and moment.day
        ]
        return told or [(DEALS[claim.status][0][0], None)]
    if isinstance(claim, Meeting):
        return [(MEETINGS[claim.status], claim.date.day if claim.date else None)]
    if isinstance(claim, Move) and claim.act in MOVES:
        return [(MOVES[claim.act], claim.date.day if claim.date else None)]
    return []


def _age(told: Told) -> tuple[str, int, str, tuple[int, int], str]:
    return told.day, ORDER.index(told.state), told.claim.evidence.report.key, told.claim.evidence.span, told.claim.id


def _step(told: Told) -> TalksStep:
    return TalksStep(**{**citation(told.claim), "date": told.day}, state=told.state, dated=told.dated)
