"""Which words in capitals belong to a time, and so to no name: "Monday", "17 Jan", "10:05 GMT"."""

import re

from parley.lexicons import by_word
from parley.reading.text.sentences import Sentence, Word

TIMES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "QUANTITY", "PERCENT", "LANGUAGE"})
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_MONTH = re.compile(_MONTHS, re.IGNORECASE)
_CALENDAR = re.compile(rf"(mon|tues|wednes|thurs|fri|satur|sun)day|{_MONTHS}|christmas|easter|ramadan", re.IGNORECASE)
_SHORT_CALENDAR = re.compile(
    r"(mon|tues?|wed|thurs?|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?", re.IGNORECASE
)


def is_time(sentence: Sentence, word: Word) -> bool:
    """Tell whether the word belongs to a time; the parser takes the name behind a bare month for one ("In June | Sow")."""
    if is_of_calendar(sentence, word):
        return True
    if word.entity not in TIMES:
        return False
    before = sentence.words[max(word.i - 2, 0) : word.i]
    follows_month = len(before) > 1 and before[1].pos == "PROPN" and _MONTH.fullmatch(before[1].text) is not None
    is_bare = follows_month and before[0].lower != "the" and word.pos == "PROPN"
    return not is_bare or any(word.lower in by_word(lexicon) for lexicon in ("bodies", "groups", "offices"))


def is_of_calendar(sentence: Sentence, word: Word) -> bool:
    """Tell whether the word is a day, a month, a feast or a zone; "Jan" and the like only beside a number ("17 Jan")."""
    if _is_zone(sentence, word):
        return True
    if not _SHORT_CALENDAR.fullmatch(word.text):
        return _CALENDAR.fullmatch(word.text) is not None
    beside = (*sentence.words[max(word.i - 1, 0) : word.i], *sentence.words[word.i + 1 : word.i + 2])
    return any(near.text[:1].isdigit() for near in beside)


def _is_zone(sentence: Sentence, word: Word) -> bool:
    """Tell whether the word is the zone of an hour ("10:05 GMT")."""
    is_listed = word.text.isupper() and by_word("calendar").get(word.lower, {}).get("kind") == "zone"
    return is_listed and word.i > 0 and sentence.words[word.i - 1].text[:1].isdigit()
