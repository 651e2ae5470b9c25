"""Arithmetic of the calendar: days, weeks and months near a day, and values as TIMEX3 writes them.

Pure functions over `datetime.date`; where the reference day is not known (None) the value stays open ("XXXX-11-24").
"""

from calendar import monthrange
from datetime import date, timedelta

DAYS_IN_WEEK = 7
MONTHS_IN_YEAR = 12
MONTHS_IN_QUARTER = 3
QUARTERS_IN_YEAR = 4
OPEN_YEAR = "XXXX"
OPEN_DAY = "XXXX-XX-XX"
OPEN_WEEK = "XXXX-WXX"
A_DAY = 1  # that the day of the report may lag by
REACH = 75  # reports look back: a day and month further ahead than this is the past one, unless it is told as to come
REACH_IN_MONTHS = 3
AHEAD_PREFERENCE = 2  # told as to come, two months ahead are as near as one month back
SEASON_MONTHS = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}  # the middle month of each, north of the equator
TURN_OF_YEAR = 9  # months by which one told later in a text stands before one told earlier: the year has turned between
CENTURY_OF_SHORT_YEARS = 100
SHORT_YEAR_TURN = 50  # '49 is 2049, '50 is 1950, where no year of publication settles it


def made(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day (31 April)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest(month: int, day: int, around: date, *, ahead: bool = False, past: bool = False) -> date | None:
    """The day of that month nearest to `around`; `ahead`: told as to come, `past`: as gone by. None where there is none."""
    days = [made(around.year + shift, month, day) for shift in (-1, 0, 1)]
    reach = A_DAY if past else REACH
    return min((d for d in days if d), key=lambda d: _farness((d - around).days, reach, ahead=ahead), default=None)


def nearest_month(month: int, around: date, *, ahead: bool = False, past: bool = False) -> int:
    """The year in which `month` is nearest to the month of `around`; `ahead`: told as to come, `past`: as gone by."""
    years = (around.year - 1, around.year, around.year + 1)
    reach = 0 if past else REACH_IN_MONTHS
    return min(years, key=lambda y: _farness(_months(y, month, around), reach, ahead=ahead))


def _farness(distance: int, reach: int, *, ahead: bool) -> tuple[bool, float]:
    """How far a distance is: what lies ahead counts little where it is told as to come, else only within `reach`."""
    if distance <= 0:
        return False, -distance
    return (False, distance / AHEAD_PREFERENCE) if ahead else (distance > reach, distance)


def month_before(month: int, around: date) -> int:
    """The year of the latest such month before that of `around`."""
    return around.year if month < around.month else around.year - 1


def month_after(month: int, around: date) -> int:
    """The year of the first such month after that of `around`."""
    return around.year if month > around.month else around.year + 1


def _months(year: int, month: int, around: date) -> int:
    return (year - around.year) * MONTHS_IN_YEAR + month - around.month


def weekday_until(weekday: int, around: date) -> date:
    """The latest day with that weekday, `around` itself included."""
    return around - timedelta(days=(around.weekday() - weekday) % DAYS_IN_WEEK)


def weekday_from(weekday: int, around: date) -> date:
    """The first day with that weekday, `around` itself included."""
    return around + timedelta(days=(weekday - around.weekday()) % DAYS_IN_WEEK)


def weekday_nearest(weekday: int, around: date) -> date:
    """The day with that weekday nearest to `around`."""
    before, after = weekday_until(weekday, around), weekday_from(weekday, around)
    return before if around - before <= after - around else after


def weekday_in_week(weekday: int, weeks: int, around: date) -> date:
    """The weekday of the week that lies `weeks` after that of `around`."""
    return around - timedelta(days=around.weekday()) + timedelta(days=weekday, weeks=weeks)


def with_weekday(weekday: int, day: int, around: date) -> date | None:
    """The day nearest to `around` that has both that weekday and that number in its month, within half a year."""
    days = [around + timedelta(days=shift) for shift in range(-DAYS_IN_WEEK * 26, DAYS_IN_WEEK * 26)]
    fits = [d for d in days if d.day == day and d.weekday() == weekday]
    return min(fits, key=lambda d: abs((d - around).days), default=None)


def numbered(day: int, around: date) -> date | None:
    """The latest day of that number in its month, `around` itself included ("the 20th")."""
    months = [(around.year, around.month)]
    months.append((around.year - (around.month == 1), (around.month - 2) % MONTHS_IN_YEAR + 1))
    days = [made(year, month, day) for year, month in months]
    return next((d for d in days if d and d <= around), None)


def week(around: date) -> str:
    """The ISO week as TIMEX3 writes it: 2023-W48."""
    year, number, _ = around.isocalendar()
    return f"{year}-W{number:02d}"


def month(around: date, shift: int = 0) -> str:
    """The month that lies `shift` months after that of `around`."""
    months = around.year * MONTHS_IN_YEAR + around.month - 1 + shift
    return f"{months // MONTHS_IN_YEAR}-{months % MONTHS_IN_YEAR + 1:02d}"


def is_month(value: str) -> bool:
    """Tell whether a value is that of a month of a known year: "2023-11"."""
    return len(value) == len("2023-11") and value.replace("-", "").isdigit()


def length(value: str) -> int:
    """How many days the month "2023-11" has."""
    return monthrange(int(value[:4]), int(value[5:]))[1]


def quarter(around: date, shift: int = 0) -> str:
    """The quarter that lies `shift` quarters after that of `around`."""
    quarters = around.year * QUARTERS_IN_YEAR + (around.month - 1) // MONTHS_IN_QUARTER + shift
    return f"{quarters // QUARTERS_IN_YEAR}-Q{quarters % QUARTERS_IN_YEAR + 1}"


def quarter_nearest(number: int, around: date) -> str:
    """The quarter of that number nearest to the middle of the quarter of `around`, the earlier where two are as near."""
    now = around.year * QUARTERS_IN_YEAR + (around.month - 1) // MONTHS_IN_QUARTER
    choices = [(year * QUARTERS_IN_YEAR + number - 1) for year in (around.year - 1, around.year, around.year + 1)]
    best = min(choices, key=lambda q: (abs(q - now), q))
    return f"{best // QUARTERS_IN_YEAR}-Q{number}"


def shifted(unit: str, count: int, around: date | None) -> str:
    """The value of the unit (D, W, M, Q, Y, E, C, WE) that lies `count` of them after that of `around`; open without one."""
    if around is None:
        return {"D": OPEN_DAY, "W": OPEN_WEEK, "WE": f"{OPEN_WEEK}-WE", "M": f"{OPEN_YEAR}-XX", "Q": f"{OPEN_YEAR}-QX"}.get(
            unit, OPEN_YEAR
        )
    if unit == "D":
        return (around + timedelta(days=count)).isoformat()
    if unit in ("W", "WE"):
        return week(around + timedelta(weeks=count)) + ("-WE" if unit == "WE" else "")
    if unit == "M":
        return month(around, count)
    if unit == "Q":
        return quarter(around, count)
    years, digits = {"Y": (1, 4), "E": (10, 3), "C": (100, 2)}[unit]
    return str(around.year + years * count)[:digits].zfill(digits)


def season(code: str, shift: int | None, around: date | None) -> str:
    """The season before (-1) or after (1) `around`, that of its year (0), or the nearest; open without a reference."""
    if around is None:
        return f"{OPEN_YEAR}-{code}"
    middle = SEASON_MONTHS[code]
    if shift == 0:
        year = around.year + (code == "WI" and around.month > middle + MONTHS_IN_QUARTER)
    elif shift is None:
        year = nearest_month(middle, around)
    else:
        year = month_before(middle, around) if shift < 0 else month_after(middle, around)
    return f"{year - (code == 'WI')}-{code}"  # a winter bears the year in which it began


def full_year(short: int, around: date | None) -> int:
    """The year for its last two digits, the nearest to `around`."""
    if around is None:
        return short + (1900 if short >= SHORT_YEAR_TURN else 2000)
    base = around.year - around.year % CENTURY_OF_SHORT_YEARS
    return min((base + shift + short for shift in (-100, 0, 100)), key=lambda y: abs(y - around.year))
