"""Numbers that count nothing: measures, names, ages, prices, years, clock times, shares and list numbers.

A pure function over a text; the words that give such a number away are those of lexicons/uncounted.toml.
"""

import re
from functools import cache

from parley import lexicons

REACH = 32  # characters before a number in which its label stands: longer than the longest in the lexicon
OLDEST = 110  # nobody is older, so that a larger number between commas is no age
LONGEST_LIST = 99  # list numbers have one or two digits
YEARS = range(1900, 2100)  # four bare digits that may be a year

_LIST_NUMBER = re.compile(r"(?:^|\n)[ \t]*[\[(]?$")
_LIST_END = re.compile(r"[.)\]:/][ \t]|[)\]]")
_NAME_BEFORE = re.compile(r"\b[A-Z][\w’'-]*(?:, | \()$")
_AGED_BEFORE = re.compile(
    r"\bage[ds]? (?:(?:\d{1,3}|[a-z-]+)(?: (?:year|month|week|day)s?)?(?:,| and| to| or) )?$", re.IGNORECASE
)
_AGE_AFTER = re.compile(r"[,)]|\.(?:\s|$)")
_PLURAL = re.compile(r"\s+(?:[a-z-]+\s+){0,2}?(?:[a-z-]{2,}s|people|men|women|children|dead|police|personnel)\b")
_PLURAL_NEXT = re.compile(
    r"\s+(?:[A-Z]?[a-z-]+\s+){0,1}?(?:(?!(?:was|is|has|as|its|this|us|does|goes|says)\b)[A-Za-z-]{2,}s|people|men|women|children)\b"
)
_JOINED_AFTER = re.compile(r"[-–‑]\d")
_JOINED_BEFORE = re.compile(r"\d[-–‑]$")
_NAMING = re.compile(
    r"\d[\d,. ]*(?: [mb]illion)?|(?!hundreds|thousands|dozens|scores)[^\W\d_]+(?:-[^\W\d_]+)?", re.IGNORECASE
)
_CLOCK = re.compile(r"[0-2]?\d\.[0-5]\d|0\d+")
_PAST_BEFORE = re.compile(r"\b(?:half|quarter|five|ten|twenty|twenty-five|minutes?) (?:past|to) $", re.IGNORECASE)
_HOUR_AFTER = re.compile(r" (?:in the (?:morning|afternoon|evening)|at night|past |hundred hours)", re.IGNORECASE)
_SEVERAL = "two|three|four|five|six|seven|eight|nine|ten|[2-9]|10"
_SHARE_AFTER = re.compile(rf"(?: [^\W\d_]+)? in (?:{_SEVERAL}|twenty|a hundred)\b(?! \w+s\b)", re.IGNORECASE)
_SHARE_BEFORE = re.compile(rf"\b(?:one|1|{_SEVERAL})(?: [^\W\d_]+)? in $", re.IGNORECASE)
_RATE_AFTER = re.compile(r",? (?:for|to|per) (?:every|each)(?: (?!day|night|week|month|year)|[.,;:]|$)", re.IGNORECASE)
_RATE_BEFORE = re.compile(r"\b(?:for|to|per) (?:every|each) $", re.IGNORECASE)
_COMPOUND = re.compile(r"[-‑](?P<word>[^\W\d_]+)")
_HYPHENED = frozenset({"strong", "odd", "mark", "plus", "member", "vehicle", "truck"})
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|of|by|until|till|from|late|early|mid|before|after|the|during|and|to|a|its|that|this)[ -]$|[-–/(]$",
    re.IGNORECASE,
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY_OF_MONTH = re.compile(rf"\s*(?:of\s+)?{_MONTH}\b", re.IGNORECASE)
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}\s+$", re.IGNORECASE)
LAST_OF_MONTH = 31


def is_uncounted(text: str, start: int, end: int) -> bool:
    """Tell whether the number in [start, end) of `text` counts nothing."""
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    number = text[start:end]
    tests = (
        _labelled,
        _measured,
        _is_year,
        _is_day,
        _is_age,
        _is_list_number,
        _is_compound,
        _is_score,
        _is_clock,
        _is_share,
        _is_rate,
    )
    return any(test(number, before, after) for test in tests)


def _labelled(number: str, before: str, after: str) -> bool:
    """A label stands before ("Article 12"), and no plural noun after ("every day 200 lorries")."""
    found = _pattern("before", one=number.lower() == "one").search(before)
    if not found or not _NAMING.fullmatch(number):
        return False
    return bool(_always().search(before)) or not _PLURAL_NEXT.match(after)


def _measured(number: str, before: str, after: str) -> bool:
    return bool(_pattern("after", one=number.lower() == "one").match(after))


def _is_year(number: str, before: str, after: str) -> bool:
    """Four bare digits from 1900 to 2099, unless a plural noun follows and no preposition stands before."""
    if not re.fullmatch(r"\d{4}", number) or int(number) not in YEARS:
        return False
    return bool(_YEAR_BEFORE.search(before)) or not _PLURAL.match(after)


def _is_day(number: str, before: str, after: str) -> bool:
    """A day beside the name of a month, where dating has not taken it."""
    if not number.isdigit() or int(number) > LAST_OF_MONTH:
        return False
    return bool(_DAY_OF_MONTH.match(after) or (_MONTH_BEFORE.search(before) and not _PLURAL.match(after)))


def _is_age(number: str, before: str, after: str) -> bool:
    """A number after "aged", the second of two there, or one between a name and a comma or bracket ("Ana Bell, 45, …")."""
    if _AGED_BEFORE.search(before):
        return True
    if not number.isdigit() or int(number) > OLDEST:
        return False
    return bool(_NAME_BEFORE.search(before) and _AGE_AFTER.match(after))


def _is_list_number(number: str, before: str, after: str) -> bool:
    if not number.isdigit() or int(number) > LONGEST_LIST:
        return False
    return bool(_LIST_NUMBER.search(before) and _LIST_END.match(after))


def _is_compound(number: str, before: str, after: str) -> bool:
    """A number joined to a word by a hyphen ("two-state"), unless the word is a unit of time or says how many."""
    found = _COMPOUND.match(after)
    return bool(found and found["word"].lower() not in _HYPHENED | _periods())


def _is_score(number: str, before: str, after: str) -> bool:
    """One of two numbers joined by a hyphen that make no range ("3-2")."""
    return number.isdigit() and bool(_JOINED_AFTER.match(after) or _JOINED_BEFORE.search(before))


def _is_clock(number: str, before: str, after: str) -> bool:
    """A clock time in digits ("09.30", "0930") or words ("half past six", "seven in the morning")."""
    in_words = _PAST_BEFORE.search(before) or _HOUR_AFTER.match(after)
    return bool(_CLOCK.fullmatch(number) or in_words)


def _is_share(number: str, before: str, after: str) -> bool:
    """Either number of a share ("four in five", "one villager in six")."""
    return bool(_SHARE_AFTER.match(after) or _SHARE_BEFORE.search(before))


def _is_rate(number: str, before: str, after: str) -> bool:
    """A bare number of a rate ("three for every captive"), not one for a time, nor one that names whom it counts."""
    return bool(_RATE_AFTER.match(after) or _RATE_BEFORE.search(before))


@cache
def _periods() -> frozenset[str]:
    return frozenset(w for e in lexicons.entries("periods") if e["kind"] == "unit" for w in e["words"])


@cache
def _pattern(place: str, *, one: bool) -> re.Pattern[str]:
    """The pattern of the words of the lexicon at `place`; those for the word "one" only where it is meant."""
    entries = [e for e in lexicons.entries("uncounted") if e["sense"] == place and (one or not e.get("one"))]
    return _words_pattern([word for entry in entries for word in entry["words"]], place)


@cache
def _always() -> re.Pattern[str]:
    entries = [e for e in lexicons.entries("uncounted") if e["sense"] == "before" and e.get("always")]
    return _words_pattern([word for entry in entries for word in entry["words"]], "before")


def _words_pattern(words: list[str], place: str) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    either = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)
    if place == "before":
        return re.compile(rf"(?<!\w)(?:{either})\s*$", re.IGNORECASE)
    return re.compile(rf"[\s-]*(?:\bof\s+)?(?:{either})(?!\w)", re.IGNORECASE)
