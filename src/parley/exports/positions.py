"""Positions: for each party and issue its latest move, the condition that it sets, and how it came there.

Issues are brought together under the headings of lexicons/matters.toml; one that has no word there stands under its own
words. Nothing is weighed: the latest move is the position, and all moves stand in its history, those told alike by several
reports once. A move without a day is as old as the report that tells it; its own day stays unknown.
"""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from parley.exports.changes import Change, change, told_with
from parley.exports.claim_rows import claim_row
from parley.exports.lines import Told
from parley.exports.on_record import OnRecord
from parley.exports.views import PositionRow, PositionStep
from parley.model.claims import Figure, Move
from parley.reconciling.matters import TAKING_A_STAND, heading


def positions(record: OnRecord) -> Iterator[PositionRow]:
    """Yield the positions that the moves on record add up to, by party and issue."""
    stands: dict[tuple[str, str], list[Told]] = {}
    for told in record.told(Move, _takes_a_stand):
        move = told.first
        who = record.name(move.party) if isinstance(move, Move) else None
        if who and isinstance(move, Move):
            stands.setdefault((who, heading(move.issue) or ""), []).append(told)
    figures: dict[str, list[Figure]] = {}
    for figure in record.claims:
        if isinstance(figure, Figure):
            figures.setdefault(figure.evidence.report.key, []).append(figure)
    for (who, issue), told_moves in sorted(stands.items()):
        yield _position(who, issue or None, sorted(told_moves, key=_age), figures)


def is_within(move: Move, first: str | None, last: str | None) -> bool:
    """Tell whether the day by which a move is put in order lies within two ISO days; one that has none lies in no days."""
    day = told_on(move)
    return not (first and day < first) and not (last and day > last) and bool(day or not (first or last))


def told_on(move: Move) -> str:
    """Return the day of a move, else that of its report; nothing where neither is known."""
    return move.date.day if move.date and move.date.day else move.evidence.report.published or ""


def _takes_a_stand(move: Move) -> bool:
    return move.act in TAKING_A_STAND and move.party is not None


def _age(told: Told) -> tuple[str, str, str, int]:
    move = told.first
    report = move.evidence.report
    day = told_on(move) if isinstance(move, Move) else ""
    return (day, report.published or "", report.key, move.evidence.start)


def _position(who: str, issue: str | None, told: list[Told], figures: dict[str, list[Figure]]) -> PositionRow:
    moves = [move for each in told if isinstance(move := each.first, Move)]
    beside = [told_with(move, figures.get(move.evidence.report.key, [])) for move in moves]
    changes: list[Change | None] = [None]
    changes += [change(moves[i - 1], moves[i], (beside[i - 1], beside[i])) for i in range(1, len(moves))]
    history = tuple(_step(each, found) for each, found in zip(told, changes, strict=True))
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
        change=latest.change,
        why=latest.why,
        history=history,
    )


def _step(told: Told, found: Change | None) -> PositionStep:
    row = claim_row(told.first)
    values: dict[str, Any] = {field.name: getattr(row, field.name) for field in fields(row)}
    same = tuple(dict.fromkeys(claim.id for claim in told.claims if claim.id != told.first.id))
    return PositionStep(**values, change=found.change if found else None, why=found.why if found else None, same=same)
