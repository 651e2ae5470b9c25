"""Positions as a matrix: parties beside each other, an issue a line, each cell the latest move up to a day.

The parties and issues with most moves come first. What has no column stands in a list below, so that nothing is left out.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from parley.exports.on_record import OnRecord
from parley.exports.positions import is_within, positions, told_on
from parley.exports.views import PositionRow
from parley.model.claims import Figure, Move
from parley.store import around, queries
from parley.web.asked import Asked
from parley.web.pages import moves_window, one_name

MOVES = 300  # moves on which a page stands at most, the latest: more would not come in a fifth of a second
PARTIES = 4  # columns that fit beside each other on a wide screen
TICKS = 120  # days with a move that the slider marks; more would touch each other


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One issue, with the position of each party that has a column, None where no move of it is on record."""

    issue: str | None
    cells: tuple[PositionRow | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Positions as lines, and those of parties that have no column."""

    parties: tuple[str, ...]
    lines: tuple[Line, ...]
    others: tuple[PositionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slider:
    """The days through which the positions can be followed: the first and last with a move, and the one that is shown."""

    days: tuple[date, ...]
    shown: date

    @property
    def before(self) -> date | None:
        """The last day with a move before the one that is shown."""
        return max((day for day in self.days if day < self.shown), default=None)

    @property
    def after(self) -> date | None:
        """The first day with a move after the one that is shown."""
        return min((day for day in self.days if day > self.shown), default=None)

    @property
    def ticks(self) -> tuple[date, ...]:
        """The days with a move, where they are few enough to be marked."""
        return self.days if len(self.days) <= TICKS else ()


def show(asked: Asked) -> Mapping[str, Any]:
    """Return the matrix up to the day that is asked for, and the slider that leads through the days."""
    ever = replace(asked.selection, first=None, last=None)
    latest, is_all = moves_window.latest(asked.record, ever, size=MOVES)
    is_latest = is_all or not asked.selection.last
    moves = latest if is_latest else moves_window.up_to(asked.record, asked.selection, size=MOVES)
    rows = _rows(asked, [move for move in moves if is_within(move, asked.selection.first, asked.selection.last)])
    slider = _slider([*moves, *latest], asked.selection.last)
    return {"matrix": matrix(rows), "slider": slider, "is_all": is_all, "moves": MOVES}


def matrix(rows: Sequence[PositionRow]) -> Matrix:
    """Return positions as a matrix; parties and issues with most moves come first, those with as many by their names."""
    told, about = Counter[str](), Counter[str | None]()
    for row in rows:
        told[row.party] += len(row.history)
        about[row.issue] += len(row.history)
    parties = sorted(told, key=lambda party: (-told[party], party))[:PARTIES]
    cells = {(row.issue, row.party): row for row in rows}
    issues = sorted({row.issue for row in rows if row.party in parties}, key=lambda issue: (-about[issue], issue or ""))
    return Matrix(
        parties=tuple(parties),
        lines=tuple(Line(issue=issue, cells=tuple(cells.get((issue, party)) for party in parties)) for issue in issues),
        others=tuple(row for row in rows if row.party not in parties),
    )


def _rows(asked: Asked, moves: Sequence[Move]) -> list[PositionRow]:
    """The positions that moves add up to, beside the figures of their reports; only those of the party asked for."""
    keys = sorted({move.evidence.report.key for move in moves})
    figures = around.claims(asked.record, [Figure.KIND], keys)
    same = around.judgements(asked.record, [move.id for move in moves], ["same"])
    names = one_name.listed(asked.record, {move.party.party for move in moves if move.party})
    rows = positions(OnRecord((), (*moves, *figures), same, names=names))
    wanted = set(queries.names(asked.record, asked.selection.party)) if asked.selection.party else None
    return [row for row in rows if wanted is None or row.party in wanted]


def _slider(moves: Sequence[Move], last: str | None) -> Slider | None:
    """The slider over the days of moves; None where there are not two days to slide between."""
    days = sorted({date.fromisoformat(day) for move in moves if (day := told_on(move))})
    if not days or days[0] == days[-1]:
        return None
    shown = min(max(date.fromisoformat(last), days[0]), days[-1]) if last else days[-1]
    return Slider(days=tuple(days), shown=shown)
