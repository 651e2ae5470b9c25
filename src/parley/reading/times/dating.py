"""Moments: the dates, times, lengths and repetitions that a report tells (TIMEX3), each with how it was worked out.

NEEDS nothing, GIVES moments. No parser: the words of the calendar are found by kind (timewords), phrases by patterns over
kinds (GRAMMAR), and each is resolved against the day of publication and the days told before it. For an undated report what
is relative stays open. Sentence in, claim out: "Nine prisoners were freed on Friday." in a report of Wednesday 13 March 2024
gives a moment of type DATE with the value 2024-03-08, "weekday before publication".
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from parley.model.moments import Moment
from parley.model.report import Report
from parley.reading.marks import Marks
from parley.reading.times import timephrases, timespans, timeturns
from parley.reading.times.calendar import OPEN_DAY
from parley.reading.times.timescene import Found, Phrase, Scene
from parley.reading.times.timespans import EDGE_OF_DAY
from parley.reading.times.timewords import KINDS, Words, pattern, words

NEEDS: frozenset[str] = frozenset()
GIVES = "moments"

Resolver = Callable[[Phrase, Scene], Found | None]

_DAY = "(?:num|ordnum|(?:cardinal dash?)?ordinal)"
_NUMBER = "(?:num|article? cardinal(?:(?:dash|and)?cardinal)*|article? few|article? cardinal of)"
_TURN = "(?:the? (?:this? last|this? next|this|same|latest))"
_EARLY = "(?:the? (?:early|earlier|later|edge) (?:dash|of|in)?)*"
_UNIT = "(?:unit|clock_unit)"

GRAMMAR: tuple[tuple[str, Resolver], ...] = (
    ("iso", timephrases.iso),
    ("slash", timephrases.slashed),
    (f"(?:weekday comma?)? the? {_DAY} (?:comma {_DAY})* (?:to|dash|mark|and) the? {_DAY} of? month dot? (?:comma? year)?",
     timephrases.day_of_month),
    (f"(?:weekday comma?)? month dot? the? {_DAY} (?:to|dash|mark) the? {_DAY} (?:comma? year)?", timephrases.day_of_month),
    (f"(?:weekday comma?)? month dot? the? {_DAY} and the? {_DAY} (?:comma? year|(?!other|comma|dash))",
     timephrases.day_of_month),
    (f"(?:weekday dot? comma?)? the? {_DAY} dash? of? the? month dash? dot? "
     "(?:comma? of? year|num(?!other)|last(?!other|unit))?",
     timephrases.day_of_month),
    (f"(?:{_TURN}? weekday dot? comma?)? {_EARLY} month dot? the? {_DAY} (?:comma? year)?", timephrases.day_of_month),
    (f"{_EARLY} month dot? (?:comma|of)? year", timephrases.month_alone),
    ("month dot? of? (?:last|next|this) unit", timephrases.month_alone),
    ("weekday (?:comma? the (?:ordnum|ordinal)(?!other)|num(?!other)|open num close)", timeturns.weekday_with_number),
    ("(?:tonight|the? part) to weekday", timeturns.night_into),
    ("weekday(?= and weekday part) | weekday part", timeturns.weekday_parts),
    (f"{_EARLY} weekday (?:of|comma)? (?:last|next|this) unit", timeturns.weekday),
    (f"{_EARLY} (?:{_TURN}|every|the)? weekday", timeturns.weekday),
    ("weekdays", timeturns.weekdays),
    ("the (?:last|ordinal) unit of (?:last|this|next|same|the) unit", timephrases.edge_of_month),
    ("the (?:last|ordinal) unit of month (?:comma? year)?", timephrases.edge_of_month),
    ("the (?:ordnum|(?:cardinal dash?)? ordinal) (?:of (?:last|this|next|same) unit)?", timephrases.numbered_day),
    (f"{_EARLY} (?:{_TURN}|every)? month(?!dot? cardinal cardinal)", timephrases.month_alone),
    (f"the? (?:unit (?:before|after))? {_EARLY} today part?", timeturns.today),
    (f"{_EARLY} tonight", timeturns.tonight),
    (f"{_EARLY} (?:{_TURN}|every) {_EARLY} part", timeturns.part_of_day),
    (f"(?:the|article)? latest? unit dash (?:ago|earlier) (?:{_DAY} dash? unit|unit|period)?", timeturns.year_ago),
    ("the? year? fiscal? dash? (?:ordinal|ordnum) dash? (?:unit|half) (?:of? comma? year|of? (?:this|last|next) unit)?",
     timeturns.quarter),
    ("(?:last|next|this) unit apostrophe _ ordinal unit", timeturns.quarter),
    ("last unit apostrophe _ unit", timeturns.latest_period),
    (f"{_NUMBER} {_UNIT} (?:ago|earlier|later|since reference|before|after)", timeturns.distance),
    ("article unit (?:ago|earlier|later|since reference|before|after)", timeturns.distance),
    ("the unit (?:before|after)", timeturns.distance),
    (f"every {_NUMBER}? {_UNIT}", timespans.repeated),
    ("set", timespans.repeated),
    (f"the? (?:last|next|this|same|ordinal|latest)? {_NUMBER} (?:to|or|dash) {_NUMBER} dash? {_UNIT}", timespans.duration),
    (f"the? (?:last|next|this|same|ordinal|latest)? {_NUMBER} and article half {_UNIT}", timespans.duration),
    (f"(?:article|{_NUMBER}) {_UNIT} and article half", timespans.duration),
    ("the? unit cardinal cardinal", timephrases.spoken_year),
    ("month? cardinal cardinal (?:dash? cardinal)?(?!dash|unit|clock_unit)", timephrases.spoken_year),
    (f"the? (?:last|next|this|same|ordinal|latest)? {_NUMBER} more? dash? {_UNIT}", timespans.duration),
    (f"article more {_UNIT}", timespans.duration),
    (f"{_EARLY} (?:{_TURN}|the) (?:fiscal|more)? unit", timeturns.unit_turn),
    ("the? latest period", timeturns.latest_period),
    ("unit (?:apostrophe _)? dash? edge", timeturns.year_end),
    (f"{_EARLY} (?:{_TURN}|the|every)? season (?:(?:of|comma)? year)?", timeturns.season),
    ("the? recent (?:unit|period)", timespans.reference),
    ("the _? future", timespans.reference),
    ("reference", timespans.reference),
    ("the last", timespans.past),
    (f"(?<!article){_UNIT}", timespans.bare_units),
    ("holiday unit?", timeturns.holiday),
    ("(?:clock|num|cardinal) meridiem zone?", timespans.hour),
    ("(?:num|cardinal) oclock zone?", timespans.hour),
    ("clock zone?", timespans.hour),
    (f"(?:per|article) {_UNIT}", timespans.one_unit),
    ("the? early? dash? part", timespans.bare_part),
    (f"the? {_EARLY} dash? fiscal? year (?:period|unit)?", timephrases.year_alone),
    ("the? early? dash? decade", timephrases.decade),
)  # fmt: skip
_COMPILED = tuple((re.compile(pattern(source)), resolve) for source, resolve in GRAMMAR)
_GAP = re.compile(pattern("(?:of|on|in|comma|the|zone|early|dot)*"))
LONGEST_GAP = 3
PERIODS = frozenset({"P6M", "P9M"})  # "the nine months": what follows is no longer told by quarters
_DAY_VALUE = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH_VALUE = re.compile(r"\d{4}-\d\d")
_YEAR_VALUE = re.compile(r"\d{4}")
LEAP_DAY = "02-29"
WITH_YEAR = "day and month in the year told beside them"
NAMES_YEAR = frozenset({"day in full", "month and year", "year in full"})
OLD_YEARS = 3  # a story so old keeps its year for the days without one that follow in its paragraph


@dataclass(frozen=True, slots=True)
class _Item:
    first: int
    after: int
    found: Found

    @property
    def is_hour(self) -> bool:
        """Whether it is an hour or part of day whose day is not settled."""
        return self.found.value.startswith("T")


def _first_kinds() -> dict[str, tuple[tuple[re.Pattern[str], Resolver], ...]]:
    """Kind → the patterns that can begin with it, so that a word is tried on few."""
    return {
        kind: tuple(rule for rule in _COMPILED if rule[0].match(kind * 1) or _may_begin(rule[0], kind))
        for kind in KINDS.values()
    }


def _may_begin(compiled: re.Pattern[str], kind: str) -> bool:
    return kind in compiled.pattern


_BY_KIND = _first_kinds()


def read(marks: Marks) -> Iterator[Moment]:
    """Yield the moments of the report in text order, none of them in its furniture."""
    found = words(marks.report.text)
    for item in _merged(found, list(_items(found, marks.report)), marks.report.published):
        given, start, end = item.found, found.starts[item.first], found.ends[item.after - 1]
        yield Moment(type=given.type, value=given.value, how=given.how, start=start, end=end, last=given.last)


def _items(found: Words, report: Report) -> Iterator[_Item]:
    """Yield the phrases of the text one behind the other, each resolved in the scene that those before it have set."""
    scene = Scene(date.fromisoformat(report.published) if report.published else None)
    place, kinds = 0, found.kinds
    while place < len(kinds):
        if kinds[place] == KINDS["line"] and scene.published:
            scene.year = None
        item = _item_at(found, scene, place)
        if item is None:
            place += 1
            continue
        place = item.after
        if not report.is_furniture(found.starts[item.first], found.ends[item.after - 1]):
            _note(scene, item.found)
            yield item


def _item_at(found: Words, scene: Scene, place: int) -> _Item | None:
    for compiled, resolve in _BY_KIND.get(found.kinds[place], ()):
        match = compiled.match(found.kinds, place)
        if match:
            given = resolve(Phrase(found, place, match.end()), scene)
            if given:
                return _Item(place, place + given.keep if given.keep else match.end(), given)
    return None


def _note(scene: Scene, found: Found) -> None:
    """Keep what later phrases count from: the last day, month and quarter told, and a year that holds for what follows."""
    if found.value in PERIODS:
        scene.period = None
    if found.type not in ("DATE", "TIME") or not found.tells or not found.value[:4].isdigit():
        return
    if _DAY_VALUE.match(found.value):
        scene.told = date.fromisoformat(found.value[:10])
        scene.month = found.value[:7]
    elif _MONTH_VALUE.fullmatch(found.value):
        scene.month = found.value
    elif "-Q" in found.value:
        scene.period = found.value
    if found.how in NAMES_YEAR:
        year = int(found.value[:4])
        if scene.published is None or (abs(year - scene.published.year) >= OLD_YEARS and len(found.value) > len("2024")):
            scene.year = year


def _merged(found: Words, items: list[_Item], published: str | None) -> list[_Item]:
    """Join hours and parts of day with the day beside them, else with the day told before in their paragraph."""
    joined: list[_Item] = []
    for item in items:
        before = joined[-1] if joined else None
        if before and _beside(found, before, item):
            day, hour = (before, item) if item.is_hour else (item, before)
            value = day.found.value[:10] + hour.found.value
            joined[-1] = _Item(before.first, item.after, replace(day.found, type="TIME", value=value))
        elif before and _names_its_year(found, before, item):
            value = item.found.value + before.found.value[4:]
            joined[-1] = _Item(before.first, item.after, replace(before.found, value=value, how=WITH_YEAR))
        else:
            joined.append(item)
    return list(_with_days(found, joined, published))


def _names_its_year(found: Words, day: _Item, year: _Item) -> bool:
    """Tell whether a year told right after a month and day is theirs ("on 5 May last year")."""
    beside = year.first == day.after or (year.first == day.after + 1 and found.kinds[day.after] == KINDS["comma"])
    is_day = _DAY_VALUE.fullmatch(day.found.value) and day.found.how == timephrases.NEAREST and day.found.last is None
    return bool(beside and is_day and _YEAR_VALUE.fullmatch(year.found.value)) and not day.found.value.endswith(LEAP_DAY)


def _beside(found: Words, one: _Item, other: _Item) -> bool:
    if one.is_hour == other.is_hour or other.first - one.after > LONGEST_GAP:
        return False
    day = other if one.is_hour else one
    gap = _GAP.fullmatch(found.kinds, one.after, other.first)
    return bool(gap) and day.found.type == "DATE" and len(day.found.value) == len(OPEN_DAY) and day.found.last is None


def _with_days(found: Words, items: list[_Item], published: str | None) -> Iterator[_Item]:
    """Give hours without a day that of the day told before in their paragraph, else that of publication, and say so.

    A part of day that is no hour ("in the evening") takes the day of its own sentence only, else it stays open.
    """
    told: _Item | None = None
    for item in items:
        if not item.is_hour:
            told = item if _DAY_VALUE.match(item.found.value) else told
            yield item
            continue
        is_hour = ":" in item.found.value or item.found.how == EDGE_OF_DAY
        between = found.kinds[told.after : item.first] if told else ""
        near = told if told and KINDS["line"] not in between and (is_hour or KINDS["dot"] not in between) else None
        day = near.found.value[:10] if near else (published if is_hour and published else OPEN_DAY)
        how = "hour of the day told before" if near else OF_PUBLICATION if is_hour else item.found.how
        yield replace(item, found=replace(item.found, value=day + item.found.value, how=how))


OF_PUBLICATION = "hour of the day of publication, no other day being told"
