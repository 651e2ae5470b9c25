"""Changes: whether a move of a party is firmer or softer than the one before it on the same issue, or the same, and why.

The table goes by what is done, never by who does it. Where it says nothing (an offer after a demand), the change is
unclear. Numbers are told side by side and judged only where a party changes what it offers itself.
"""

import re
from typing import NamedTuple

from parley.model.claims import Figure, Move
from parley.reconciling.ranges import least

FIRMER, SOFTER, SAME, UNCLEAR = "firmer", "softer", "same", "unclear"

TABLE = {
    "demand": {"demand": SAME, "reject": SAME, "propose": UNCLEAR, "accept": SOFTER, "concede": SOFTER},
    "reject": {"demand": SAME, "reject": SAME, "propose": SOFTER, "accept": SOFTER, "concede": SOFTER},
    "propose": {"demand": FIRMER, "reject": FIRMER, "propose": SAME, "accept": SOFTER, "concede": SOFTER},
    "accept": {"demand": FIRMER, "reject": FIRMER, "propose": UNCLEAR, "accept": SAME, "concede": SOFTER},
    "concede": {"demand": FIRMER, "reject": FIRMER, "propose": UNCLEAR, "accept": SAME, "concede": SOFTER},
}
"""From the act before, to the act now: how the stand changes where both are told without more."""

OFFERED = frozenset({"propose", "concede", "accept"})
GIVEN = frozenset({"duration_days", "released", "aid_trucks"})  # of which more is given by who offers it
_STOP = re.compile(r"[.!?]['”\"]?\s|\n")


class Change(NamedTuple):
    """How a move compares with the one before it, and why, in words."""

    change: str
    why: str


def change(before: Move, now: Move, figures: tuple[list[Figure], list[Figure]] = ([], [])) -> Change:
    """Compare two moves of one party on one issue, the earlier first; `figures` are the planned ones told with each."""
    found = TABLE[before.act][now.act]
    acts = f"{now.act} after {before.act}" if before.act != now.act else f"{now.act} as before"
    if found == SAME:
        found, added = _by_condition(before, now)
        if found == SAME:
            found, added = _by_numbers(now, figures)
        acts += added
    tellers = {move.by.party if move.by else None for move in (before, now)}
    return Change(found, acts + (", by different accounts" if len(tellers) > 1 else ""))


def _by_condition(before: Move, now: Move) -> tuple[str, str]:
    if before.condition and not now.condition:
        return SOFTER, f"; no longer on the condition “{before.condition}”"
    if now.condition and not before.condition:
        return FIRMER, f"; now on the condition “{now.condition}”"
    return SAME, ""


def _by_numbers(now: Move, figures: tuple[list[Figure], list[Figure]]) -> tuple[str, str]:
    """What changes in the numbers told of one measure: more of what a party itself offers is softer, less is firmer."""
    before, after = ({figure.measure: figure for figure in reversed(told)} for told in figures)
    found, told = SAME, ""
    for measure in sorted(before.keys() & after.keys()):
        then, since = least(before[measure].quantity), least(after[measure].quantity)
        if then != since:
            told += f"; {measure.replace('_', ' ')}: {before[measure].quantity.words}, now {after[measure].quantity.words}"
            if _is_own_offer(now, after[measure]):
                found = SOFTER if since > then else FIRMER
    return found, told


def _is_own_offer(move: Move, figure: Figure) -> bool:
    """Tell whether a figure counts what a party offers to give itself: more of a truce, or people whom it lets go."""
    if move.act not in OFFERED or figure.measure not in GIVEN or move.party is None:
        return False
    return figure.measure != "released" or (figure.giver is not None and figure.giver.party == move.party.party)


def told_with(move: Move, figures: list[Figure]) -> list[Figure]:
    """Return those of the figures of a move's report that are planned and stand in its sentence."""
    text = move.evidence.report.text
    stops = [stop.end() for stop in _STOP.finditer(text, 0, move.evidence.start)]
    stop = _STOP.search(text, move.evidence.end - 1)
    first, last = stops[-1] if stops else 0, stop.start() + 1 if stop else len(text)
    return [figure for figure in figures if figure.status == "planned" and first <= figure.evidence.start < last]
