"""Lengths, repetitions, hours and references without a date: "two weeks", "every day", "9.45 p.m.", "now".

Each function goes from a matched phrase and its scene to a Found, or None where the words turn out to be no time.
"""

from parley.reading.times.timescene import Found, Phrase, Scene
from parley.reading.times.timeturns import number
from parley.reading.times.timewords import KINDS, beside, is_counted

HOURS = range(25)
MINUTES = range(60)
NOON = 12
AGED_BEFORE = 4  # "aged 4 years and 10 months"
LONGER = {"E": 10, "C": 100}  # decades and centuries are counted in years
HALVES = {"Y": "6M", "TH": "30M", "TM": "30S"}


def duration(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "two weeks", "72-hour", "a few days", "the past two years"; not ages."""
    if _is_age(phrase):
        return None
    clock = phrase.has("clock_unit")
    unit = str(phrase.value("clock_unit" if clock else "unit"))
    count = number(phrase)
    if unit[0].isdigit():
        count, unit = (count or 1) * int(unit[0]), unit[1:]
    if unit == "WE" or (unit == "Q" and phrase.has("dash")):
        return None  # "three-quarters" is a share
    if unit in LONGER and count:
        count, unit = count * LONGER[unit], "Y"
    half = HALVES.get(("T" if clock else "") + unit, "") if phrase.has("half") else ""
    if half:
        return Found("DURATION", f"P{'T' if clock else ''}{count}{unit}{half}", "length as told")
    return Found("DURATION", f"P{'T' if clock else ''}{'X' if count is None else count}{unit}", "length as told")


def _is_age(phrase: Phrase) -> bool:
    following = [phrase.following(), phrase.following(1)]
    if "aged" in (phrase.before(back) for back in range(1, AGED_BEFORE + 1)):
        return True
    return (
        following[0] == "old"
        or (following[0] in ("-", "–", "‑") and following[1] in ("old", "olds"))
        or following == ["of", "age"]
    )


def one_unit(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "a week" as a length, "200 lorries a day" and "per day" as a rate."""
    clock = phrase.has("clock_unit")
    unit = str(phrase.value("clock_unit" if clock else "unit"))
    if unit in ("WE", "Q") or _is_age(phrase):
        return None
    value = f"P{'T' if clock else ''}1{unit}" if not unit[0].isdigit() else f"P{unit}"
    if phrase.has("per"):
        return Found("SET", value, "repeated")
    before = phrase.before()
    if before[:1].isdigit() or before in beside("price"):
        return None  # a price: "two million a year"
    if is_counted(before) and before not in beside("opens_length"):
        return Found("SET", value, "repeated")
    return Found("DURATION", value, "length as told")


def bare_units(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "for days", "for weeks"."""
    if not phrase.words.lowers[phrase.after - 1].endswith("s") or phrase.before() not in beside("opens_units"):
        return None
    clock = phrase.has("clock_unit")
    unit = str(phrase.value("clock_unit" if clock else "unit"))
    return Found("DURATION", f"P{'T' if clock else ''}X{unit}", "length as told")


def repeated(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "every two days", "daily"."""
    if phrase.has("set"):
        return Found("SET", str(phrase.value("set")), "repeated")
    clock = phrase.has("clock_unit")
    unit = str(phrase.value("clock_unit" if clock else "unit"))
    count = number(phrase) or 1
    return Found("SET", f"P{'T' if clock else ''}{count}{unit}", "repeated")


def reference(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "now", "recently", "soon", "recent weeks", "the future"; not "as soon as" or "soon after"."""
    if phrase.lower("reference") in ("soon", "shortly") and (
        phrase.before() == "as" or phrase.is_followed_by("after", "before")
    ):
        return None
    kind = next(kind for kind in ("reference", "recent", "future") if phrase.has(kind))
    return Found("DATE", str(phrase.value(kind)), "not told more exactly")


def past(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "in the past"."""
    if phrase.is_followed_by(
        "other", "unit", "num", "cardinal", "few", "season", "weekday", "clock_unit", "month", "ordinal"
    ):
        return None
    return Found("DATE", "PAST_REF", "not told more exactly") if phrase.lower("last") == "past" else None


def hour(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "9.45 p.m.", "21:45", "six o'clock" as an hour of a day that stands beside it or is told otherwise."""
    if phrase.has("clock"):
        hours, minutes = (int(part) for part in phrase.lower("clock").replace(".", ":").split(":"))
    else:
        hours, minutes = number(phrase) or 0, 0
    if phrase.has("meridiem") and phrase.lower("meridiem")[0] == "p" and hours < NOON:
        hours += NOON
    if phrase.has("meridiem") and phrase.lower("meridiem")[0] == "a" and hours == NOON:
        hours = 0
    if hours not in HOURS or minutes not in MINUTES:
        return None
    if not phrase.has("meridiem", "oclock") and not _is_hour(phrase):
        return None
    return Found("TIME", f"T{hours:02d}:{minutes:02d}", "hour as told")


def _is_hour(phrase: Phrase) -> bool:
    """Tell whether bare figures are an hour: behind "at", or at the head of a line (an entry of a live report)."""
    if phrase.before().startswith("\n") or phrase.before() == "":
        return True
    return phrase.before() in beside("opens_hour") and not phrase.is_followed_by("other")


def bare_part(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "at dawn", "in the morning", "noon" as a part of a day that stands beside it or is told otherwise."""
    if phrase.lower("part").endswith("s") or phrase.words.kinds[phrase.first - 1 : phrase.first] in COUNTED_BEFORE:
        return None
    is_exact = phrase.lower("part") in beside("edge_of_day") or phrase.before() in ("by", "at")
    return Found("TIME", str(phrase.value("part")), EDGE_OF_DAY if is_exact else "part of day as told")


EDGE_OF_DAY = "edge of day as told"


COUNTED_BEFORE = frozenset({KINDS["article"], KINDS["cardinal"], KINDS["ordinal"], KINDS["num"], KINDS["few"]})
