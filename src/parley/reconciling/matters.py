"""Matters: the headings under which what moves are about is brought together, and on which side of one a move stands."""

import re
from datetime import date

from parley.lexicons import matters
from parley.model.claims import Move
from parley.reconciling.topics import day_of

TAKING_A_STAND = frozenset({"demand", "reject", "accept", "propose", "concede"})
YIELDING = frozenset({"accept", "concede"})
INSISTING = frozenset({"demand", "reject"})
_LEADING = re.compile(r"^(?:(?:the|an|a|any|its|their|his|her)\s+)+", re.IGNORECASE)


def heading(issue: str | None) -> str | None:
    """Return the heading under which an issue goes: that of its first word that has one, else the issue itself."""
    return matters.first(issue) or _LEADING.sub("", issue.strip()) or None if issue else None


def matter(move: Move) -> str | None:
    """Return the heading under which a move goes, by its issue or, where it has none, by its condition."""
    return heading(move.issue or move.condition)


def told_on(move: Move) -> date | None:
    """Return the day of the move, else that of the report that tells it as standing."""
    published = move.evidence.report.published
    return day_of(move.date) or (date.fromisoformat(published) if published else None)
