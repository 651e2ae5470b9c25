"""Positions: for each party and issue its latest move, the condition that it sets, and how it came there.

Issues are brought together under the headings of lexicons/matters.toml; one that has no word there stands under its own
words. Nothing is weighed: the latest dated move is the position, and all moves stand in its history.
"""

from collections.abc import Iterable, Iterator, Mapping

from parley.exports.claim_rows import claim_row, party
from parley.exports.views import MoveRow, PositionRow
from parley.model.claims import Move
from parley.reconciling.matters import TAKING_A_STAND, heading


def positions(moves: Iterable[Move], names: Mapping[str, str]) -> Iterator[PositionRow]:
    """Yield the positions that `moves` add up to, by party and issue.

    `names` gives the name under which each actor is listed, for those that have several.
    """
    stands: dict[tuple[str, str], list[Move]] = {}
    for move in moves:
        who = party(move.party)
        if who and move.act in TAKING_A_STAND:
            stands.setdefault((names.get(who, who), heading(move.issue) or ""), []).append(move)
    for (who, issue), told in sorted(stands.items()):
        yield _position(who, issue or None, sorted(told, key=_age))


def _age(move: Move) -> tuple[str, str, str, int]:
    """Moves without a day come first: nothing says that they are the latest; then by day, publication and place."""
    report = move.evidence.report
    return (move.date.day or "" if move.date else "", report.published or "", report.key, move.evidence.start)


def _position(who: str, issue: str | None, told: list[Move]) -> PositionRow:
    history = tuple(row for move in told if isinstance(row := claim_row(move), MoveRow))
    latest = history[-1]
    return PositionRow(
        party=who,
        issue=issue,
        id=latest.id,
        act=latest.act,
        date=latest.date,
        words=latest.issue,
        condition=latest.condition,
        report=latest.report,
        quote=latest.quote,
        history=history,
    )
