"""Where a page of a list lies, and the walk through the keys of the list that gives its lines.

Keys begin with a day; what has none comes last, also where the latest comes first.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement

from parley.store.database import Row
from parley.store.ordering import UNKNOWN

PAGE = 50  # lines of one page
UNSEEN = ""  # before every key
LAST = "\x7f"  # after every key, and after every character of one
REPORT_PARTS = 2  # of the key of a claim, those that are its report's: day and key


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a page lies: behind the line with the key `after`, or right before the one with the key `before`.

    It has `size` lines at most; `latest` turns the list round, so that it begins with the latest.
    """

    after: str = UNSEEN
    before: str | None = None
    latest: bool = False
    size: int = PAGE


FIRST, LATEST = Place(), Place(latest=True)


class Stretch(NamedTuple):
    """A part of a list between two keys, both left out, walked up or down."""

    low: str
    high: str
    is_down: bool

    def within(self, key: ColumnElement[Any]) -> Iterator[ColumnElement[bool]]:
        """Yield the conditions that a line lies in the stretch."""
        if self.low:
            yield key > self.low
        if self.high != LAST:
            yield key < self.high

    def sorted(self, key: ColumnElement[Any]) -> ColumnElement[Any]:
        """Return what puts lines in the order of the walk."""
        return key.desc() if self.is_down else key

    def of_reports(self) -> "Stretch":
        """Return the stretch of the reports in which the claims of this one lie."""
        low, high = (" ".join(key.split(" ")[:REPORT_PARTS]) for key in (self.low, self.high))
        # the report of a claim that bounds the stretch belongs to it: other claims of it may lie within
        return Stretch(low[:-1] if " " in low else low, high + LAST if " " in high else high, self.is_down)


class Walked(NamedTuple):
    """The rows of a page in the order of the list, and the keys by which the pages beside it are asked for."""

    rows: list[Row]
    before: str | None
    after: str | None


def stretches(place: Place) -> list[Stretch]:
    """Return the parts of a list that lie beyond a place, in the order in which they are walked through."""
    goes_back = place.before is not None
    start, is_down = place.before or place.after, place.latest != goes_back
    if not place.latest:
        return [Stretch(UNSEEN, start or LAST, True) if goes_back else Stretch(start, LAST, False)]
    dated, undated = Stretch(UNSEEN, UNKNOWN, is_down), Stretch(UNKNOWN, LAST, is_down)
    parts = [undated, dated] if goes_back else [dated, undated]
    if not start:
        return parts
    first = parts.index(undated if start >= UNKNOWN else dated)
    cut = parts[first]._replace(high=start) if is_down else parts[first]._replace(low=start)
    return [cut, *parts[first + 1 :]]


def walk(ask: Callable[[Stretch, int], Iterable[Row]], key: str, place: Place) -> Walked:
    """Return the page at a place; `ask` gives the rows of a stretch in the order of the walk, at most so many."""
    found: list[Row] = []
    for stretch in stretches(place):
        found += ask(stretch, place.size + 1 - len(found))
        if len(found) > place.size:
            break
    goes_on, shown = len(found) > place.size, found[: place.size]
    if place.before is not None:
        shown.reverse()
    first, last = (shown[0][key], shown[-1][key]) if shown else (None, None)
    if place.before is not None:
        return Walked(shown, first if goes_on else None, last)
    return Walked(shown, first if place.after else None, last if goes_on else None)
