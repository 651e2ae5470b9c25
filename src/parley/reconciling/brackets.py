"""Brackets: a report that writes "the Northern Liberation Front (NLF)" says itself that both names are one body's."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from parley.lexicons import by_word
from parley.model.report import Report, Span

_BRACKET = re.compile(r"\(([A-Z][\w’'-]+)\)")
_LONG = re.compile(r"(?:The )?((?:[A-Z][\w’'-]+ (?:(?:of|for|and|the) )*)+[A-Z][\w’'-]+) $")
_BACK = 100  # characters before a bracket in which its long form stands
BODIES = ("body", "party")


class Words(NamedTuple):
    """Words of a report and their place."""

    words: str
    span: Span


class Named(NamedTuple):
    """The long form of a name, and the short one that stands in brackets behind it."""

    long: Words
    short: Words


def read(report: Report) -> Iterator[Named]:
    """Yield each pair of names that a report puts together so; the long one ends in a word for a body or a movement."""
    kinds = by_word("bodies")
    for found in _BRACKET.finditer(report.text):
        start = max(0, found.start() - _BACK)
        before = _LONG.search(report.text[start : found.start()])
        if before is None or report.is_furniture(*found.span()):
            continue
        if kinds.get(before[1].rpartition(" ")[2].casefold(), {}).get("kind") in BODIES:
            long = start + before.start(1), start + before.end(1)
            yield Named(Words(before[1], long), Words(found[1], found.span(1)))
