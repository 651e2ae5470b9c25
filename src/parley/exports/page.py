"""The parts of which a page is made: sections of lines, each line with the places that it stands on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from parley.exports.lines import Source

UNKNOWN_DAY = "9999"  # after every day that is told


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: its text, what stands beside it in smaller type, and its sources."""

    text: str
    aside: str = ""
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of the page: lines under a heading, grouped under sub-headings where they have one ("" otherwise)."""

    anchor: str
    title: str
    note: str
    groups: tuple[tuple[str, tuple[Line, ...]], ...]


def section(anchor: str, title: str, note: str, lines: Sequence[Line]) -> Section:
    """Return a section without sub-headings."""
    return Section(anchor=anchor, title=title, note=note, groups=(("", tuple(lines)),) if lines else ())


def grouped(lines: Iterable[tuple[str, Line]]) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """Return lines under their sub-headings, both in the order given."""
    groups: dict[str, list[Line]] = {}
    for title, line in lines:
        groups.setdefault(title, []).append(line)
    return tuple((title, tuple(members)) for title, members in groups.items())


def day_order(day: str | None) -> str:
    """Return a day, month or year as it is sorted; what is unknown comes last."""
    return day if day and not day.startswith("X") else UNKNOWN_DAY


def independent(origins: int) -> str:
    """Return in how many independent origins a line is told, where they are several."""
    return f"{origins} independent origins" if origins > 1 else ""


def in_number(number: int, one: str, more: str | None = None) -> str:
    """Return how many of something there are: "1 report", "2 reports"; `more` is the plural where it is not that with s."""
    return f"{number} {one if number == 1 else more or f'{one}s'}"


def aside(*parts: str | None) -> str:
    """Return what stands beside a line, parts without words left out."""
    return "; ".join(part for part in parts if part)
