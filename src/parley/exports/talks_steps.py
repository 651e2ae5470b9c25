"""Steps of talks: which state each claim tells, from which day on, and the changes of state that follow from them.

A party that stops letting captives go suspends the exchange, not the talks; one that stops its flights ends no deal.
A day after the report's own is a plan and no change. A move or meeting without a day stands on the day of its report; so
does a deal, but only where its state can follow from the one before: a truce that is over is not extended, and "a truce"
or a deal said to be agreed, without a day, may be any.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from parley.exports.citing import citation
from parley.exports.ledger_views import TalksStep
from parley.model.claims import Agreement, Claim, Meeting, Move
from parley.reconciling.matters import heading

OFFERED, HELD, AGREED, IN_FORCE = "offer on the table", "talks held", "deal agreed", "deal in force"
EXTENDED, EXPIRED, COLLAPSED, OVER = "deal extended", "deal expired", "deal collapsed", "deal declared over"
SUSPENDED, RESUMED = "talks suspended", "talks resumed"
TALKS, TRUCE, EXCHANGE = "the talks themselves", "end of the fighting", "exchange of captives"
OF_MATTER = {
    ("suspend", EXCHANGE): "exchange suspended",
    ("resume", EXCHANGE): "exchange resumed",
    ("suspend", TRUCE): "deal suspended",
}
"""States that a party's stopping, or going on, brings about where what it stops is not the talks."""
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
    "suspend": SUSPENDED,
    "resume": RESUMED,
    "agree": AGREED,
    "extend": EXTENDED,
    "terminate": OVER,
}
ORDER = (
    "talks cancelled", SUSPENDED, "exchange suspended", "deal suspended", "exchange resumed", RESUMED, "talks planned",
    "talks under way", HELD, "talks ended", OFFERED, "deal rejected", AGREED, EXTENDED, IN_FORCE, EXPIRED, COLLAPSED, OVER,
)  # fmt: skip
"""The states in the order in which those of one day are told to follow each other."""


HOLDING = frozenset({AGREED, IN_FORCE, EXTENDED})
AFTER: dict[str, frozenset[str | None]] = {
    AGREED: frozenset({None, EXPIRED, COLLAPSED, OVER}),
    IN_FORCE: frozenset({None, AGREED}),
    EXTENDED: HOLDING,
    EXPIRED: HOLDING,
    COLLAPSED: HOLDING,
    OVER: HOLDING,
}
"""From which states of a deal one that is told without a day may follow."""
INDEFINITE = re.compile(r"(?:an?|any|another|some)\b", re.IGNORECASE)


class Told(NamedTuple):
    """A state that a claim tells, and the day of it: of the claim, or of its report where `dated` is not set."""

    day: str
    state: str
    claim: Claim
    dated: bool


def steps(claims: Iterable[Claim]) -> tuple[TalksStep, ...]:
    """Return the changes of state that claims tell, in order: the first claim to tell each, none that tells it again."""
    found = dict.fromkeys(told for claim in claims for told in states(claim))
    changes: list[Told] = []
    deal: str | None = None
    for told in sorted(found, key=_age):
        is_deal = told.state in AFTER
        is_again = told.state == (deal if is_deal else changes[-1].state if changes else None)
        if is_again or (is_deal and not _can_follow(told, deal)):
            continue
        deal = told.state if is_deal else deal
        changes.append(told)
    return tuple(_step(told) for told in changes)


def _can_follow(told: Told, deal: str | None) -> bool:
    """Tell whether a deal may have come to a state: where its day is told it has, else as the deal stood before."""
    if told.state == AGREED and deal in HOLDING:
        return False  # the deal that holds, told again
    words = told.claim.evidence.quote
    is_vague = told.state == AGREED or INDEFINITE.match(words)
    return told.dated or isinstance(told.claim, Move) or (deal in AFTER[told.state] and not is_vague)


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
        last = claim.end.day if claim.end else claim.start.last if claim.start else None
        told = [
            (state, moment.day) for state, mark in DEALS[claim.status] if (moment := getattr(claim, mark)) and moment.day
        ]
        return [(state, day) for state, day in told if not last or day <= last] or [(DEALS[claim.status][0][0], None)]
    if isinstance(claim, Meeting):
        return [(MEETINGS[claim.status], claim.date.day if claim.date else None)]
    state = _brought_about(claim) if isinstance(claim, Move) else None
    return [(state, claim.date.day if claim.date else None)] if isinstance(claim, Move) and state else []


def _brought_about(move: Move) -> str | None:
    """The state that a move brings about; who stops, resumes or ends other things than talks or a deal changes none."""
    about = heading(move.issue)
    if move.act in ("suspend", "resume", "terminate") and move.issue:
        own = {"terminate": (TALKS, TRUCE, EXCHANGE)}.get(move.act, (TALKS,))
        return MOVES[move.act] if about in own else OF_MATTER.get((move.act, about or ""))
    return MOVES.get(move.act)


def _age(told: Told) -> tuple[str, int, str, tuple[int, int], str]:
    return told.day, ORDER.index(told.state), told.claim.evidence.report.key, told.claim.evidence.span, told.claim.id


def _step(told: Told) -> TalksStep:
    return TalksStep(**{**citation(told.claim), "date": told.day}, state=told.state, dated=told.dated)
