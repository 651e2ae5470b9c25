"""Keys by which lists are put in order and paged: plain text, so that one index gives a page from any place in the list."""

from collections.abc import Mapping
from typing import Any

from parley.model.report import digest

PLAIN = ""  # put to a column, keeps its index out of the way of a shorter one
UNKNOWN = "~"  # after every digit: what has no day comes last
OFFSET, COUNT = 9, 4  # digits of a place in a text, and of claims that share one
BITS = 15  # hexadecimal digits that fit into the integers of both databases


def of_report(values: Mapping[str, Any]) -> str:
    """Return the key of a report: by day of publication, then by its own key."""
    return f"{values['published'] or UNKNOWN} {values['key']}"


def key_of(placed: str) -> str:
    """Return the report's own key that the key of its place in lists ends in."""
    return placed.rpartition(" ")[2]


def of_claim(values: Mapping[str, Any], published: str | None) -> str:
    """Return the key of a claim: its report's, then its place in the text."""
    place = f"{values['start']:0{OFFSET}}-{values['end']:0{OFFSET}} {values['kind']} {values['nth']:0{COUNT}}"
    return f"{of_report({'published': published, 'key': values['report']})} {place}"


def by_day(values: Mapping[str, Any], placed: str) -> str:
    """Return the key of a claim among those of its kind by the day that they are about."""
    return f"{values['day'] or UNKNOWN} {placed}"


def number(*named: str) -> int:
    """Return the number by which the full-text index names a report (by key) or a claim (by its report's key and id)."""
    return int(digest(*named)[:BITS], 16)
