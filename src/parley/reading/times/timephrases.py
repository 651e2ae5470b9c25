"""Days, months and years that reports name: "Friday 24 November 2023", "Nov. 24", "in October", "1997".

Each function goes from a matched phrase and its scene to a Found, or None where the words turn out to be no date.
"""

from datetime import date, timedelta

from parley.reading.times import calendar, timeturns
from parley.reading.times.timeahead import is_ahead
from parley.reading.times.timescene import Found, Phrase, Scene
from parley.reading.times.timewords import KINDS, OTHER, beside, is_counted

DAYS_OF_MONTH = range(1, 32)
SINCE = "since"
PARTS = frozenset({"the", "early", "mid", "late", "about", "around", "at"})
NEAREST = "day and month nearest to publication"


def iso(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "2023-11-24" or "2023-11-24T10:00"."""
    written = phrase.lower("iso").upper()
    year, month, day = (int(part) for part in written[:10].split("-"))
    if calendar.made(year, month, day) is None:
        return None
    return Found("TIME" if "T" in written else "DATE", written, "day in full")


def slashed(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "24/11/2023" and "11/24/2023"; where both could be meant, the day nearest to publication, else day first."""
    written = phrase.lower("slash")
    first, second, year = (int(part) for part in written.replace(".", "/").split("/"))
    if year < calendar.CENTURY_OF_SHORT_YEARS:
        year = calendar.full_year(year, scene.published)
    fits = [made for made in (calendar.made(year, second, first), calendar.made(year, first, second)) if made]
    if not fits:
        return None
    if len(set(fits)) == 1:
        return Found("DATE", fits[0].isoformat(), "day in full")
    near = scene.published
    best = min(fits, key=lambda d: abs((d - near).days)) if near else fits[0]
    return Found("DATE", best.isoformat(), "day in figures, day and month in the order nearest to publication")


def day_of_month(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "Friday 24 November 2023", "Nov. 24", "the 24th of November", "24 to 30 November", "4 JAN 90"."""
    month, year = int(phrase.value("month")), phrase.year(scene)
    days = [day for day in phrase.days() if day in DAYS_OF_MONTH]
    if not days or (year is None and _counts_something(phrase)):
        return None
    first = _dated(phrase, scene, year, month, days[0])
    if first is None:
        return None
    value, how = first
    last = None
    if len(days) > 1 and days[-1] > days[0]:
        last = f"{value[:4]}-{month:02d}-{days[-1]:02d}"
    return Found("DATE", value, how, last=last)


def _counts_something(phrase: Phrase) -> bool:
    """Tell whether the number behind a month counts what follows: "in November 24 hostages were freed"."""
    last_is_number = phrase.words.kinds[phrase.after - 1] == KINDS["num"]
    follower = phrase.following()
    plural = (
        phrase.is_followed_by("other")
        and follower.isalpha()
        and follower.endswith(("s", "people", "men", "women", "children"))
    )
    return last_is_number and plural and phrase.before() in ("in", "during", "early", "late", "since")


def _dated(phrase: Phrase, scene: Scene, year: int | None, month: int, day: int) -> tuple[str, str] | None:
    """The day and how it was worked out: its year told, told before in the paragraph, or from publication."""
    how = "day in full"
    if year is None and scene.year:
        year, how = _year_told(scene, scene.year, month), "day and month, in the year told before"
    if year is None and phrase.has("last") and scene.published:  # "7 July last"
        year = calendar.month_before(month, scene.published)
        how = "latest such day before publication"
    if year is not None:
        made = calendar.made(year, month, day)
        return (made.isoformat(), how) if made else None
    if scene.published is None:
        return f"{calendar.OPEN_YEAR}-{month:02d}-{day:02d}", "day and month; the year is not told"
    near = calendar.nearest(month, day, scene.published, ahead=is_ahead(phrase), past=_is_gone_by(phrase))
    return (near.isoformat(), NEAREST) if near else None


def _is_gone_by(phrase: Phrase) -> bool:
    """Tell whether something has gone on from the time to now: "since August", "since early May"."""
    return phrase.before() == SINCE or (phrase.before(2) == SINCE and phrase.before() in PARTS)


def _year_told(scene: Scene, year: int, month: int) -> int:
    """The year told before, or the one after it, where a month at its beginning follows a day at its end."""
    told = scene.told
    turns = told is not None and told.year == year and told.month - month >= calendar.TURN_OF_YEAR
    return year + 1 if turns else year


def month_alone(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "October 2023", "in October", "last December", "this September", "each July", "June last year"."""
    month = int(phrase.value("month"))
    if phrase.has("every"):
        return Found("SET", f"{calendar.OPEN_YEAR}-{month:02d}", "repeated")
    if phrase.has("year"):
        return Found("DATE", f"{phrase.value('year')}-{month:02d}", "month and year")
    around = scene.published
    shift = next((int(phrase.value(kind)) for kind in ("last", "next", "this") if phrase.has(kind)), None)
    if scene.year and shift is None:
        return Found("DATE", f"{scene.year}-{month:02d}", "month, in the year told before")
    if around is None:
        return Found("DATE", f"{calendar.OPEN_YEAR}-{month:02d}", "month; the year is not told")
    if phrase.has("unit"):  # "June last year"
        if phrase.value("unit") != "Y":
            return None
        return Found("DATE", f"{around.year + (shift or 0)}-{month:02d}", "month of a year counted from publication")
    if shift is None:
        year = calendar.nearest_month(month, around, ahead=is_ahead(phrase), past=_is_gone_by(phrase))
        return Found("DATE", f"{year}-{month:02d}", "month nearest to publication")
    year, how = _year_of_month(month, shift, around)
    return Found("DATE", f"{year}-{month:02d}", how)


def _year_of_month(month: int, shift: int, around: date) -> tuple[int, str]:
    """The year of a month told with "last" (-1), "this" (0) or "next" (1)."""
    if shift == 0:
        return around.year, "month of the year of publication"
    if shift < 0:
        return calendar.month_before(month, around), "latest such month before publication"
    return calendar.month_after(month, around), "first such month after publication"


def edge_of_month(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "the last day of this month", "the first day of March 2024"."""
    if phrase.values("unit", until=("of",)) != ["D"] or phrase.value("ordinal") not in (None, 1):
        return None
    whole = Phrase(phrase.words, phrase.at("of") + 1, phrase.after)
    found = month_alone(whole, scene) if whole.has("month") else timeturns.unit_turn(whole, scene)
    if found is None or not calendar.is_month(found.value):
        return None
    day = 1 if phrase.has("ordinal") else calendar.length(found.value)
    return Found("DATE", f"{found.value}-{day:02d}", f"{found.how}, its {'first' if day == 1 else 'last'} day")


def numbered_day(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "on the 20th", "the 15th of last month": in the month told before, else the latest such day."""
    days = phrase.days()
    by_word = phrase.has("ordinal") and phrase.before() != "on"
    if len(days) != 1 or days[0] not in DAYS_OF_MONTH or by_word:
        return None
    if phrase.has("unit") and phrase.value("unit") == "M" and scene.published and not phrase.has("same"):
        shift = int(phrase.value("last") or phrase.value("this") or phrase.value("next") or 0)
        return _in_month(calendar.month(scene.published, shift), days[0], "number of the day, month from publication")
    if not phrase.has("same") and (phrase.has("unit") or phrase.is_followed_by("other", "dash", "of", "unit")):
        return None
    if scene.month:
        return _in_month(scene.month, days[0], "number of the day in the month told before")
    if scene.published is None:
        return Found("DATE", f"{calendar.OPEN_DAY[:-2]}{days[0]:02d}", "number of the day; the month is not told")
    latest = calendar.numbered(days[0], scene.published)
    return Found("DATE", latest.isoformat(), "latest day of that number before publication") if latest else None


def _in_month(month: str, day: int, how: str) -> Found | None:
    made = calendar.made(int(month[:4]), int(month[5:7]), day)
    return Found("DATE", made.isoformat(), how) if made else None


def year_alone(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "in 1997", "the 1988 period", "early 1990", "fiscal 1989"; not "2000 prisoners" or "Resolution 2334"."""
    year = int(phrase.value("year"))
    if not _is_year(phrase, year):
        return None
    if scene.period and phrase.has("period", "unit"):
        return Found("DATE", f"{year}{scene.period[4:]}", "quarter told before, in that year", tells=False)
    return Found("DATE", str(year), "year in full")


SPOKEN_YEARS = range(1900, 2100)
ROUND = 10  # a round figure before a plural is rather a count ("2000 prisoners") than a year ("the 1967 borders")


def _is_year(phrase: Phrase, year: int) -> bool:
    """Tell whether four digits are a year: behind a word that opens one, or before a noun that they do not count."""
    before, follower = phrase.before(), phrase.following()
    if year not in SPOKEN_YEARS:
        return before == "in" and not phrase.is_followed_by("other")
    if before in beside("counts") or follower in beside("measure"):
        return False
    counts = phrase.is_followed_by("other") and is_counted(follower)
    if before == "in" or phrase.has("fiscal", "early", "edge", "period"):
        return True
    if before in ("the", "its", "his", "their", "s") or phrase.has("the"):
        return not (counts and year % ROUND == 0)
    if counts:
        return False
    place = phrase.first - 1
    is_name = place >= 0 and phrase.words.kinds[place] == OTHER and not before.isalpha()
    if place >= 0 and phrase.words.kinds[place] == OTHER and before.isalpha():
        is_name = phrase.words.text[phrase.words.starts[place]].isupper() and before not in beside("opens_year")
    return not is_name


def spoken_year(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "nineteen ninety-six", "the year two thousand"."""
    numbers = [int(value) for value in phrase.values("cardinal")]
    if numbers[0] in (18, 19, 20) and len(numbers) > 1 and numbers[1] in range(10, 100):
        year = str(numbers[0] * calendar.CENTURY_OF_SHORT_YEARS + sum(numbers[1:]))
    elif phrase.has("unit") and phrase.value("unit") == "Y" and numbers[:2] == [2, 1000]:
        year = str(2000 + sum(numbers[2:]))
    else:
        return None
    month = f"-{phrase.value('month'):02d}" if phrase.has("month") else ""
    return Found("DATE", year + month, "year in words")


def decade(phrase: Phrase, scene: Scene) -> Found | None:
    """Read "the 1990s", "the '80s"."""
    written = phrase.lower("decade")
    if written[:3].isdigit():
        return Found("DATE", written[:3], "decade in full")
    year = calendar.full_year(int(written[1:3]), scene.published - timedelta(days=3652) if scene.published else None)
    return Found("DATE", str(year)[:3], "decade by its last figures")
