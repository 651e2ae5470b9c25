"""The day on which a report was published, and how that is known; a day that nothing tells stays unknown."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from parley.intake import days, inferred, masthead
from parley.model.report import UNKNOWN

GIVEN, METADATA, STAMP, ADDRESS = "given", "page metadata", "stamp in the text", "page address"
HEADER, DATELINE, INFERRED = "page header", "dateline", "inferred"

_ADDRESS_DAY = re.compile(r"[/=_-](?P<year>(?:19|20)\d\d)[/-]?(?P<month>\d\d)[/-]?(?P<day>\d\d)(?=\D|$)")
_TIME = re.compile(r"(?<=\d)T(?=\d)")
Known = tuple[str | None, str]
"""An ISO day or None, and how it is known."""


def iso_day(value: object) -> str | None:
    """Return the ISO day of a value that gives one ("2021-05-03", "2021-05-03T18:00:00Z", "3 May 2021"), else None."""
    if not isinstance(value, str):
        return None
    written = [found for found in days.find(_TIME.sub(" ", value)) if found.exact]
    return str(written[0].exact) if len(written) == 1 else None


def known(text: str, *, given: object = None, metadata: object = None, url: str | None = None, latest_year: int) -> Known:
    """Return the day of publication and how it is known, (None, "unknown") where nothing tells it.

    What came with the text counts before what stands in it; words of the text that only together tell the day come last.
    """
    told: tuple[tuple[str, Callable[[], str | None]], ...] = (
        (GIVEN, lambda: iso_day(given)),
        (METADATA, lambda: iso_day(metadata)),
        (STAMP, lambda: _stamp(text)),
        (ADDRESS, lambda: _address(url)),
        (HEADER, lambda: _header(text)),
        (DATELINE, lambda: _dateline(text)),
    )
    for how, day_of in told:
        day = day_of()
        if day:
            return day, how
    return undated(text, years=None, latest_year=latest_year)


def undated(text: str, *, years: frozenset[int] | None, latest_year: int) -> Known:
    """Return the day that the words of an undated text leave open, given the `years` of its talks; see inferred."""
    found = inferred.infer(text, years=years, latest_year=latest_year)
    return (found[0], f"{INFERRED}: {found[1]}") if found else (None, UNKNOWN)


def _stamp(text: str) -> str | None:
    found = masthead.stamp(text)
    return found[0].isoformat() if found else None


def _address(url: str | None) -> str | None:
    for match in _ADDRESS_DAY.finditer(url or ""):
        try:
            return date(int(match["year"]), int(match["month"]), int(match["day"])).isoformat()
        except ValueError:
            continue  # a number of the page, not a day
    return None


def _header(text: str) -> str | None:
    """The one day that the header lines tell; a day called "updated" counts only where no other stands there."""
    headers = masthead.headers(text)
    for told in _by_trust(headers):
        found = {header.day for header in told}
        if found:
            return found.pop().isoformat() if len(found) == 1 else None
    return None


def _by_trust(headers: tuple[masthead.Header, ...]) -> Iterator[list[masthead.Header]]:
    for role in ("published", "", "updated"):
        yield [header for header in headers if header.role == role]


def _dateline(text: str) -> str | None:
    found = masthead.dateline(text)
    day = found.written.exact if found and found.written else None
    return day.isoformat() if day else None
