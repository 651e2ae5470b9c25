"""Stances: where tellers differ on what a party will take: one has it insist on what another has it give way on.

Only within a few days, on one matter, and by different tellers: a party that moves is no contradiction, and what one teller
says of it is its own account.
"""

from collections.abc import Hashable, Iterator, Sequence

from parley.model.claims import Move
from parley.model.judgements import Judgement
from parley.reconciling.groups import pairs
from parley.reconciling.matters import INSISTING, YIELDING, matter, told_on
from parley.reconciling.topics import stems

MEANWHILE = 5  # days within which two accounts are of one position; later it may have moved


def read(moves: Sequence[Move]) -> Iterator[Judgement]:
    """Yield a contradiction for each two tellers who put a party on both sides of a matter, once for two reports."""
    taken = [move for move in moves if move.act in YIELDING | INSISTING and move.party and matter(move)]
    seen: set[tuple[str | None, str, str]] = set()
    for one, other in pairs(taken, _keys):
        place = (matter(one), one.evidence.report.key, other.evidence.report.key)
        is_apart = _is_opposite(one, other) and _are_told_apart(one, other) and _together(one, other)
        if is_apart and place not in seen:
            seen.add(place)
            party = one.party.party if one.party else ""
            told = f"other source: whether {party} gives way on {matter(one)}, {one.act} and {other.act}"
            yield Judgement(kind="contradicts", members=(one.id, other.id), reason=told)


def _keys(move: Move) -> Iterator[Hashable]:
    day = told_on(move)
    for stem in sorted(stems(move.party.party)) if move.party and day else ():
        period = day.toordinal() // MEANWHILE if day else 0
        yield from ((stem, matter(move), near) for near in (period, period + 1))


def _together(one: Move, other: Move) -> bool:
    first, second = told_on(one), told_on(other)
    return first is not None and second is not None and abs((first - second).days) <= MEANWHILE


def _is_opposite(one: Move, other: Move) -> bool:
    return (one.act in YIELDING) != (other.act in YIELDING)


def _are_told_apart(one: Move, other: Move) -> bool:
    """Tell whether two moves are told by different tellers: named ones, or one named and the other report's own voice."""
    first, second = ((move.by.name if move.by else None, move.evidence.report.key) for move in (one, other))
    return first != second and (first[0] is not None or second[0] is not None) and first[1] != second[1]
