"""Days as they are written out in English: "Friday 5 May 2006", "May 5, 2006", "5.5.2006", "2006-05-05", "5 May"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from parley.lexicons import entries


def _names(kind: str) -> tuple[str, ...]:
    """The names of the months or weekdays in the order of the calendar."""
    named = [entry for entry in entries("calendar") if entry["kind"] == kind and "value" in entry]
    return tuple(entry["words"][0].capitalize() for entry in sorted(named, key=lambda entry: int(entry["value"])))


def _any_of(kind: str) -> str:
    """An alternation of the names and short forms, as they are written within a sentence and in capitals."""
    words = [word for entry in entries("calendar") if entry["kind"] == kind for word in entry["words"]]
    forms = {form for word in words for form in (word.capitalize(), word.upper())}
    return "|".join(sorted(forms, key=lambda form: (-len(form), form)))


MONTH_NAMES, WEEKDAY_NAMES = _names("month"), _names("weekday")
MONTHS = tuple(name[:3].lower() for name in MONTH_NAMES)
WEEKDAYS = tuple(name[:3].lower() for name in WEEKDAY_NAMES)
CENTURY_TURN = 70  # "19.3.25" is 2025, "4.6.89" is 1989: two digits below this are of this century

WEEKDAY = f"(?:{_any_of('weekday')})"
MONTH = rf"(?:{_any_of('month')})\b\.?"
_ORDINAL = r"(?:st|nd|rd|th|ST|ND|RD|TH)?"
_YEAR = r"(?:,? +(?P<year{n}>(?:19|20)\d\d)(?![\d:]))"
_DAY = re.compile(
    rf"(?:\b(?P<weekday>{WEEKDAY})\b\.?,? +(?:the +)?)?(?:"
    rf"(?P<day5>\d{{1,2}}) (?P<month5>{'|'.join(MONTHS).upper()}) (?P<year5>\d\d)(?!\d)|"
    rf"(?P<day1>\d{{1,2}}){_ORDINAL} +(?:of +)?(?P<month1>{MONTH}){_YEAR.format(n=1)}?"
    rf"|\b(?P<month2>{MONTH}) +(?P<day2>\d{{1,2}}){_ORDINAL}(?![\d:,]\d){_YEAR.format(n=2)}?"
    r"|(?P<year3>(?:19|20)\d\d)-(?P<month3>\d\d)-(?P<day3>\d\d)"
    r"|(?P<first>\d{1,2})(?P<sep>[./-])(?P<second>\d{1,2})(?P=sep)(?P<year4>(?:19|20)?\d\d)"
    r")(?=\W|$|T\d)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A day as written at [start, end): `year` is None where it is not told, `weekday` (0 is Monday) likewise."""

    start: int
    end: int
    month: int
    day: int
    year: int | None = None
    weekday: int | None = None

    @property
    def exact(self) -> date | None:
        """The day, where the year is told, the day exists and the weekday beside it, if any, agrees; else None."""
        found = in_year(self, self.year) if self.year is not None else None
        return found if found and self.weekday in (None, found.weekday()) else None


def in_year(written: Written, year: int) -> date | None:
    """The day of that month and number in `year`, or None where there is none (29 February, 31 June)."""
    try:
        return date(year, written.month, written.day)
    except ValueError:
        return None


def weekday_number(name: str) -> int:
    """0 for Monday to 6 for Sunday, of a name or its abbreviation."""
    return WEEKDAYS.index(name[:3].lower())


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[Written]:
    """Yield the days written in text[start:end], in text order; a day of doubtful order (3/4/2021) is not one."""
    for match in _DAY.finditer(text, start, len(text) if end is None else end):
        parts = match.groupdict()
        weekday = weekday_number(parts["weekday"]) if parts["weekday"] else None
        for month, day, year in _readings(parts):
            found = Written(start=match.start(), end=match.end(), month=month, day=day, year=year, weekday=weekday)
            if in_year(found, year if year is not None else 2000) and (year is None or found.exact):
                yield found
                break


def _readings(parts: dict[str, str | None]) -> list[tuple[int, int, int | None]]:
    """The (month, day, year) that a match may stand for; numbers alone may be read in two orders."""
    if parts["first"]:
        return _numeric(int(parts["first"]), int(parts["second"] or 0), parts)
    for n in ("1", "2", "5"):
        month, day, year = parts[f"month{n}"], parts[f"day{n}"], parts[f"year{n}"]
        if month and day:
            return [(MONTHS.index(month[:3].lower()) + 1, int(day), _year(year) if year else None)]
    if parts["year3"]:
        return [(int(parts["month3"] or 0), int(parts["day3"] or 0), int(parts["year3"]))]
    return []


def _numeric(first: int, second: int, parts: dict[str, str | None]) -> list[tuple[int, int, int | None]]:
    """Dots are day before month everywhere; strokes and hyphens only where the numbers or the weekday leave no doubt."""
    year = _year(parts["year4"] or "")
    day_first, month_first = (second, first, year), (first, second, year)
    if parts["sep"] == "." or first == second:
        return [day_first]
    months = len(MONTHS)
    if first > months or second > months:
        return [day_first, month_first]  # only one of them exists
    return [day_first, month_first] if parts["weekday"] else []


def _year(written: str) -> int:
    short = len(written) == len("25")
    return int(written) + (2000 if int(written) < CENTURY_TURN else 1900) if short else int(written)
