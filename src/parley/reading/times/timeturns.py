"""Days and periods told by their place in the week or by their distance: "on Friday", "last week", "two days later".

Each function goes from a matched phrase and its scene to a Found, or None where the words turn out to be no date.
"""

from datetime import date, timedelta

from parley.reading.times import calendar
from parley.reading.times.timeahead import turn_of
from parley.reading.times.timescene import Found, Phrase, Scene
from parley.reading.times.timewords import KINDS, beside

LATEST = "weekday before publication"  # how a weekday is dated that no word beside it makes one to come
WEEKDAY_VALUE = "XXXX-WXX-{}"
HOURS_IN_DAY = 24


def number(phrase: Phrase) -> int | None:
    """The number told in the phrase ("two", "24", "twenty-four", "a hundred", "a"), or None for "a few"."""
    if phrase.has("few"):
        return None
    if phrase.has("num"):
        return int(phrase.value("num"))
    total = 0
    for value in phrase.values("cardinal", until=("to", "or")):
        is_scale = value >= calendar.CENTURY_OF_SHORT_YEARS
        total = max(total, 1) * value if is_scale else total + value
    return total or 1


def weekday(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "on Friday", "last Friday", "next Friday", "this Friday", "the previous Friday", "Friday of last week"."""
    day = int(phrase.value("weekday"))
    if phrase.has("every"):
        return Found("SET", WEEKDAY_VALUE.format(day + 1), "repeated")
    turn = next((kind for kind in ("last", "next", "this", "same") if phrase.has(kind)), "")
    around = scene.told if scene.told and phrase.lower(turn or "the") in beside("from_told") else scene.published
    if around is None:
        return Found("DATE", WEEKDAY_VALUE.format(day + 1), "weekday; the day of publication is not known", tells=False)
    if phrase.has("unit"):  # "Friday of last week"
        if phrase.value("unit") != "W":
            return None
        weeks = {"last": -1, "next": 1}.get(turn, 0)
        return _day(calendar.weekday_in_week(day, weeks, around), f"weekday of the week {weeks:+d} from publication")
    return _turned(phrase, scene, around, turn)


def _is_to_come(phrase: Phrase, scene: Scene) -> bool:
    """Tell whether a weekday is told as to come, or follows one that is in the same sentence."""
    turn = turn_of(phrase)
    if turn == "ahead":
        scene.ahead_until = phrase.words.sentence_end(phrase.first)
    return turn == "ahead" or (not turn and phrase.first < scene.ahead_until)


def _turned(phrase: Phrase, scene: Scene, around: date, turn: str) -> Found:
    day = int(phrase.value("weekday"))
    one = timedelta(days=1)
    reference = "the day told before" if phrase.lower(turn or "the") in beside("from_told") else "publication"
    if turn == "last":
        return _day(calendar.weekday_until(day, around - one), f"latest such weekday before {reference}")
    if turn == "next":
        return _day(calendar.weekday_from(day, around + one), f"first such weekday after {reference}")
    if turn == "this":
        return _day(calendar.weekday_nearest(day, around), "such weekday nearest to publication")
    if around.weekday() == day:
        return _day(around, "weekday of publication")
    if _is_to_come(phrase, scene):
        return _day(calendar.weekday_from(day, around), "weekday after publication, told as to come")
    return _day(calendar.weekday_until(day, around), LATEST)


def weekday_with_number(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "Friday 24", "Tuesday (24)", "Tuesday the 5th": the nearest day that is both, else the weekday alone.

    "On Friday the first group" and "on Friday, the first step of the accord" count something.
    """
    days = phrase.days()
    around = scene.published
    if around and days and days[0] in range(1, 32) and not phrase.is_followed_by("unit"):
        both = calendar.with_weekday(int(phrase.value("weekday")), days[0], around)
        if both and abs((both - around).days) <= NEAR_DAYS:
            return _day(both, "nearest day of that weekday and number")
    return None


NEAR_DAYS = 62  # a weekday with a bare number names a day of this month or of those beside it


def night_into(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "the night to Wednesday", "overnight into Monday": the small hours of that day."""
    if phrase.has("part") and phrase.value("part") != "TNI":
        return None
    day = weekday(phrase, scene)
    return Found("TIME", f"{day.value}TMO", "night that ends on that day") if day else None


def weekday_parts(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "Tuesday nights", and the Monday of "Monday and Tuesday nights"; a single night is left to be joined."""
    until = phrase.words.kinds.find(KINDS["part"], phrase.first)
    part = phrase.words.lowers[until]
    return weekdays(phrase, scene) if part.endswith("s") else None


def weekdays(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "on Tuesdays" and "Tuesday nights"."""
    kind = "weekdays" if phrase.has("weekdays") else "weekday"
    part = phrase.value("part") or ""
    return Found("SET", WEEKDAY_VALUE.format(int(phrase.value(kind)) + 1) + str(part), "repeated")


def today(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "today", "yesterday", "the day before yesterday", with a part of day or without."""
    shift = int(phrase.value("today"))
    if phrase.has("before", "after"):
        shift *= 2
    if phrase.following() in ("'", "’") and phrase.lower("today") == "today" and phrase.has("unit"):
        return None
    return _part_of(_shifted_day(scene.published, shift), phrase, "counted from publication")


def tonight(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "tonight", "overnight" and "last night"."""
    shift = int(phrase.value("tonight")) if phrase.has("tonight") else -1
    value = _shifted_day(scene.published, shift) + "TNI"
    return Found("TIME", value, "night counted from publication")


def part_of_day(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "this morning", "last night", "that evening", "the next morning"."""
    part = str(phrase.value("part"))
    if phrase.has("every"):
        return Found("SET", calendar.OPEN_DAY + part, "repeated")
    if phrase.has("this"):
        return Found("TIME", _shifted_day(scene.published, 0) + part, "part of the day of publication")
    if phrase.has("last") and phrase.lower("last") == "last":
        return Found("TIME", _shifted_day(scene.published, -1) + part, "part of the day before publication")
    shift = int(phrase.value("last") or phrase.value("next") or 0)
    if scene.reference is None:
        return Found("TIME", calendar.OPEN_DAY + part, "part of a day that is not told", tells=False)
    return Found("TIME", _shifted_day(scene.reference, shift) + part, "part of a day counted from the day told before")


def unit_turn(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "last week", "this month", "the next day", "the same year", "next quarter"."""
    unit = str(phrase.value("unit"))
    kind = next(kind for kind in ("last", "next", "this", "same", "latest", "the") if phrase.has(kind))
    lengthy = _length_told(phrase, unit, kind)
    if lengthy or (unit == "D" and kind in ("this", "the", "latest")) or unit[0].isdigit():
        return lengthy
    shift = int(phrase.value(kind)) if kind in ("last", "next", "this") else 0
    if unit == "Q":
        return _quarter_turn(kind, shift, scene)
    from_told = kind == "same" or phrase.lower(kind) in beside("from_told") or (unit == "D" and kind in ("last", "next"))
    around = scene.reference if from_told else scene.published
    if unit == "WE":
        return _weekend(kind, shift, around)
    how = f"counted from {'the day told before' if from_told and scene.told else 'publication'}"
    return Found("DATE", calendar.shifted(unit, shift, around), how, tells=unit == "D")


def _length_told(phrase: Phrase, unit: str, kind: str) -> Found | None:
    """What "the year ended", "the past day" and "recent weeks" tell: a length, or a time that is not told exactly."""
    if _is_plural(phrase):
        references = {"last": "PAST_REF", "next": "FUTURE_REF", "this": "PRESENT_REF"}
        return Found("DATE", references[kind], "not told more exactly") if kind in references else None
    if unit == "D" and phrase.lower(kind) in ("last", "past"):
        return Found("DURATION", "P1D", "length as told")
    if kind == "the" and phrase.is_followed_by("dash") and phrase.following(1) == "long":
        return Found("DURATION", f"P1{unit}", "length as told")
    if unit == "Y" and kind == "the" and phrase.is_followed_by("ended"):
        return Found("DURATION", "P1Y", "length as told")
    return None


def _is_plural(phrase: Phrase) -> bool:
    return phrase.words.lowers[phrase.after - 1].endswith("s")


def latest_period(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "the latest period", "last year's quarter": the quarter told before, in its own year or the year before."""
    if scene.period is None:
        return None
    if phrase.has("latest"):
        return Found("DATE", scene.period, "quarter told before")
    if phrase.value("unit") != "Y" or phrase.values("unit")[-1] != "Q":
        return None
    year = int(scene.period[:4]) + int(phrase.value("last"))
    return Found("DATE", f"{year}{scene.period[4:]}", "quarter told before, in the year before", tells=False)


def _quarter_turn(kind: str, shift: int, scene: Scene) -> Found:
    if kind in ("the", "same", "latest"):
        value = scene.period or calendar.shifted("Q", -1, scene.published)
        return Found("DATE", value, "quarter told before, else the latest full one")
    return Found("DATE", calendar.shifted("Q", shift, scene.published), "quarter counted from publication")


def _weekend(kind: str, shift: int, around: date | None) -> Found:
    if kind == "the" and around and around.weekday() < SATURDAY - 1:
        shift = -1
    return Found("DATE", calendar.shifted("WE", shift, around), "weekend counted from publication")


SATURDAY = 5


def distance(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "three weeks ago", "a year earlier", "two days later", "a month from now"."""
    if phrase.has("clock_unit"):
        return _hours(phrase, scene)
    unit = str(phrase.value("unit"))
    count = 2 * (number(phrase) or 1) if unit[0].isdigit() else number(phrase)
    unit = unit[-1] if unit[0].isdigit() else unit
    kind = next((kind for kind in ("ago", "earlier", "later", "before", "after") if phrase.has(kind)), "later")
    sign = 1 if kind in ("later", "after") else -1
    if kind in ("before", "after") and not _stands_alone(phrase):
        return None
    if count is None:
        return Found("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", "not told more exactly")
    if unit == "WE":
        return None
    if unit in ("Y", "Q") and scene.period and kind in ("ago", "earlier"):
        return Found(
            "DATE", f"{int(scene.period[:4]) - count}{scene.period[4:]}", "same quarter, counted in years", tells=False
        )
    from_now = kind == "ago" or phrase.has("reference")
    around = scene.published if from_now else scene.reference
    reference = "publication" if from_now or not scene.told else "the day told before"
    return Found("DATE", calendar.shifted(unit, sign * count, around), f"counted from {reference}", tells=unit == "D")


def _hours(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "72 hours later" as days where they are whole; else only the length is told."""
    unit, count = str(phrase.value("clock_unit")), number(phrase)
    if unit == "H" and count and count % HOURS_IN_DAY == 0 and phrase.has("ago", "earlier", "later"):
        days = count // HOURS_IN_DAY * (1 if phrase.has("later") else -1)
        around = scene.published if phrase.has("ago") else scene.reference
        return Found("DATE", _shifted_day(around, days), "whole days counted in hours")
    return Found("DURATION", f"PT{'X' if count is None else count}{unit}", "length as told")


def _stands_alone(phrase: Phrase) -> bool:
    """Tell whether nothing follows that "before" or "after" would lead to ("two days after the raid")."""
    return phrase.following() == "" or phrase.is_followed_by("comma", "dot", "mark", "and", "close", "line", "in", "on")


def year_ago(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "the year-ago quarter", "the year-earlier period"."""
    unit = str(phrase.value("unit"))
    if phrase.has("ordinal") and scene.published:
        told = calendar.quarter_nearest(int(phrase.value("ordinal")), scene.published)
        return Found("DATE", f"{int(told[:4]) - 1}{told[4:]}", "quarter of the year before", tells=False)
    if unit == "Y" and scene.period:
        return Found(
            "DATE", f"{int(scene.period[:4]) - 1}{scene.period[4:]}", "same quarter of the year before", tells=False
        )
    if unit == "Y" and phrase.lower("unit") == "year" and "quarter" in phrase.words.lowers[phrase.first : phrase.after]:
        return Found("DATE", calendar.shifted("Q", -5, scene.published), "latest full quarter, a year before", tells=False)
    return Found("DATE", calendar.shifted(unit, -1, scene.published), "counted from publication")


def quarter(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "the third quarter", "fourth-quarter", "the first half of 1990", "this year's second quarter", "20th century"."""
    count = int(phrase.value("ordinal") or phrase.value("ordnum") or 0)
    unit = "H" if phrase.has("half") else str(phrase.values("unit")[-1 if phrase.has("apostrophe") else 0])
    if unit == "C":
        return Found("DATE", str(count - 1), "century in full", tells=False)
    if count not in range(1, PARTS_OF_YEAR.get(unit, 0) + 1):
        return None
    if phrase.has("year"):
        return Found("DATE", f"{phrase.value('year')}-{unit}{count}", "part of a year in full")
    around = scene.published
    if around is None:
        return Found("DATE", f"{calendar.OPEN_YEAR}-{unit}{count}", "part of a year that is not told")
    turn = next((kind for kind in ("last", "next", "this") if phrase.has(kind)), None)
    if turn:
        return Found("DATE", f"{around.year + int(phrase.value(turn))}-{unit}{count}", "part of a year from publication")
    if unit == "H" or phrase.has("fiscal"):
        return Found("DATE", f"{around.year}-{unit}{count}", "part of the year of publication")
    return Found("DATE", calendar.quarter_nearest(count, around), "quarter nearest to publication")


PARTS_OF_YEAR = {"Q": 4, "H": 2}


def year_end(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "year-end", "year's end"."""
    if phrase.value("unit") != "Y" or phrase.lower("edge") != "end":
        return None
    return Found("DATE", calendar.shifted("Y", 0, scene.published), "year of publication", tells=False)


def season(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "this summer", "last spring", "the winter of 1994"."""
    code = str(phrase.value("season"))
    if phrase.has("every"):
        return Found("SET", f"{calendar.OPEN_YEAR}-{code}", "repeated")
    if phrase.has("year"):
        return Found("DATE", f"{phrase.value('year')}-{code}", "season and year")
    if not phrase.has("last", "next", "this") and (
        phrase.lower("season") in ("fall", "spring") or phrase.is_followed_by("of")
    ):
        return None
    shift = next((int(phrase.value(kind)) for kind in ("last", "next", "this") if phrase.has(kind)), None)
    return Found("DATE", calendar.season(code, shift, scene.published), "season counted from publication")


def holiday(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "Christmas Day": the nearest to publication."""
    month, day = (int(part) for part in str(phrase.value("holiday")).split("-"))
    if scene.published is None:
        return Found("DATE", f"{calendar.OPEN_YEAR}-{month:02d}-{day:02d}", "day of the year; the year is not told")
    near = calendar.nearest(month, day, scene.published)
    if near and phrase.following() == "eve":
        near -= timedelta(days=1)
    return _day(near, "feast nearest to publication") if near else None


def _day(day: date, how: str) -> Found:
    return Found("DATE", day.isoformat(), how)


def _shifted_day(around: date | None, shift: int) -> str:
    return calendar.shifted("D", shift, around)


def _part_of(day: str, phrase: Phrase, how: str) -> Found:
    part = phrase.value("part")
    return Found("TIME", day + str(part), how) if part else Found("DATE", day, how)
