"""The day of an undated report, worked out from its own words where they leave one possibility, else left open.

Three kinds of words serve. "This Saturday" or "today, Sunday" give the weekday of publication; a truce "from November 24
to 30" that "expired on Friday" ties a weekday to a day of the month; a dateline ("DOHA, Nov 29") gives the day of the
month itself. A weekday and a day of the month agree in about one year of seven: the day is taken only where they agree in
a single plausible year.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from parley.intake import days, masthead
from parley.lexicons import entries

FIRST_YEAR = 1990  # older reports come with their day or not at all
ONE_DAY = timedelta(days=1)
WEEK = 7
NEAR = 80  # characters between a truce, its end and the weekday of that end: within one clause
LOOK_BACK = 40  # characters before "this Friday" in which "due", "until" or "will" make it a day to come

_YEAR = re.compile(r"(?<![\d.,:/-])(?:19|20)\d\d(?![\d:/-]|[.,]\d)")
_TODAY = re.compile(
    rf"\b(?:this (?P<this>{days.WEEKDAY})\b|[Tt]oday,? (?:a )?(?P<after>{days.WEEKDAY})\b"
    rf"|(?P<ahead>{days.WEEKDAY}), today\b)"
)
_SPAN = re.compile(
    rf"\b(?:from|between) (?:(?P<month1>{days.MONTH}) )?(?P<day1>\d{{1,2}})(?: (?P<month2>{days.MONTH}))?"
    rf" (?:to|until|till|and|through) (?:(?P<month3>{days.MONTH}) )?(?P<day2>\d{{1,2}})\b(?: (?P<month4>{days.MONTH}))?"
)
Inferred = tuple[str, str]
"""An ISO day and one sentence that says how it was worked out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _End:
    """The end of a truce: the last day told of it (a day of a month), and the weekday on which it ran out."""

    month: int
    day: int
    weekday: int

    def in_year(self, year: int) -> date | None:
        """The day on which it ran out: the last day told or the morning after, if that is the weekday told."""
        last = days.in_year(days.Written(start=0, end=0, month=self.month, day=self.day), year)
        return next((day for day in (last, last + ONE_DAY) if day.weekday() == self.weekday), None) if last else None


def infer(text: str, *, years: frozenset[int] | None, latest_year: int) -> Inferred | None:
    """Return the day on which `text` came out and how that was worked out, or None where it leaves more than one open.

    `years` are those of dated reports of the same talks; without them every year counts that the text does not rule out.
    """
    plausible = sorted(years) if years else _plausible(text, latest_year)
    today, written = _today(text), _dateline(text)
    found: dict[date, str] = {}
    for year in plausible:
        for day, how in (*_from_end(text, year, today), *_from_dateline(text, year, written)):
            found.setdefault(day, how)
    if len(found) != 1:
        return None
    day, how = next(iter(found.items()))
    if years:
        return day.isoformat(), f"{how}; dated reports of the same talks are of {_listed(plausible)}"
    return day.isoformat(), f"{how}; from {plausible[0]} to {plausible[-1]} only {day.year} agrees"


def _listed(years: list[int]) -> str:
    return " and ".join(str(year) for year in years)


def _plausible(text: str, latest_year: int) -> list[int]:
    """From the year before the latest that the text names (it may name the next) to `latest_year`."""
    named = [int(match[0]) for match in _YEAR.finditer(text) if int(match[0]) <= latest_year]
    return list(range(max([FIRST_YEAR, *[year - 1 for year in named]]), latest_year + 1))


def _from_end(text: str, year: int, today: int | None) -> Iterator[tuple[date, str]]:
    """The days of `year` that an ended truce and the weekday of publication give together."""
    if today is None:
        return
    for end in _ends(text):
        ran_out = end.in_year(year)
        if ran_out:
            day = ran_out + ONE_DAY * ((today - ran_out.weekday()) % WEEK)
            names = days.WEEKDAY_NAMES
            yield (
                day,
                f"a truce told as lasting to {end.day} {days.MONTH_NAMES[end.month - 1]} ended on a "
                f"{names[end.weekday]}, and the report came out on the next {names[today]}",
            )


def _from_dateline(text: str, year: int, written: days.Written | None) -> Iterator[tuple[date, str]]:
    """The day of a dateline without a year, where the first weekday told is that of the day or of the day before."""
    day = days.in_year(written, year) if written else None
    lead = _lead_weekday(text) if day else None
    if day and lead in (day.weekday(), (day - ONE_DAY).weekday()):
        of = "its weekday" if lead == day.weekday() else "that of the day before"
        name = f"{day.day} {days.MONTH_NAMES[day.month - 1]}"
        yield day, f"the dateline says {name}, and {days.WEEKDAY_NAMES[lead]}, the first weekday told, is {of}"


def _dateline(text: str) -> days.Written | None:
    found = masthead.dateline(text)
    return found.written if found and found.written and found.written.year is None else None


def _lead_weekday(text: str) -> int | None:
    found = masthead.dateline(text)
    match = re.search(rf"\b{days.WEEKDAY}\b", text[found.end :] if found else text)
    return days.weekday_number(match[0]) if match else None


def _today(text: str) -> int | None:
    """The weekday of publication that "this Sunday" and "today, Sunday" tell; of two in a row the later; else None."""
    told = set()
    for match in _TODAY.finditer(text):
        name = match["this"] or match["after"] or match["ahead"]
        if not _is_ahead(text[max(0, match.start() - LOOK_BACK) : match.start()]):
            told.add(days.weekday_number(name))
    if len(told) == 1:
        return told.pop()
    later = [after for before, after in pairwise(sorted(told)) if after - before == 1]
    if told == {0, WEEK - 1}:  # a Sunday, then a Monday
        return 0
    return later[0] if later and len(told) == len((0, 1)) else None


def _is_ahead(before: str) -> bool:
    clause = re.split(r"[.;!?\n]", before)[-1]
    return re.search(rf"\b(?:{_words('ahead')})\b", clause) is not None


def _words(role: str) -> str:
    return "|".join(re.escape(word) for entry in entries("undated") if entry["role"] == role for word in entry["words"])


def _ends(text: str) -> list[_End]:
    """Every pairing of a truce's last day with the weekday on which a truce is said to have ended."""
    weekdays = sorted(set(_end_weekdays(text)))
    last_days = sorted(set(_last_days(text)))
    return [_End(month=month, day=day, weekday=weekday) for month, day in last_days for weekday in weekdays]


def _end_weekdays(text: str) -> Iterator[int]:
    """The weekdays on which a truce ended, told in one clause or in a sentence that goes on with "It"."""
    gap, on = rf"[^.;!?\n]{{0,{NEAR}}}?", rf"\bon (?P<weekday>{days.WEEKDAY})\b"
    clause = rf"\b(?:{_words('truce')})\b{gap}\b(?:{_words('end')})\b{gap}{on}"
    carried_on = rf"\b(?:{_words('truce')})\b[^.!?\n]*[.!?] It {gap}\b(?:{_words('end')})\b{gap}{on}"
    for pattern in (clause, carried_on):
        for match in re.finditer(pattern, text, re.IGNORECASE):
            yield days.weekday_number(match["weekday"])


def _last_days(text: str) -> Iterator[tuple[int, int]]:
    for match in _SPAN.finditer(text):
        clause = text[max(0, match.start() - NEAR) : match.end() + NEAR]
        month = match["month4"] or match["month3"] or match["month2"] or match["month1"]
        if month and re.search(rf"\b(?:{_words('truce')})\b", clause, re.IGNORECASE):
            yield days.MONTHS.index(month[:3].lower()) + 1, int(match["day2"])
