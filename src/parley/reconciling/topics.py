"""What a claim is about, brought to a form in which claims of different reports can be compared.

Nothing here changes a claim: the wording of each report stays in it.
"""

import re
import unicodedata
from datetime import date
from functools import cache

from parley.lexicons import by_word
from parley.model.claims import Figure
from parley.model.moments import Moment

PEOPLE = "people"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_EMPTY = frozenset(
    {
        "the",
        "a",
        "an",
        "of",
        "and",
        "in",
        "on",
        "for",
        "to",
        "by",
        "at",
        "from",
        "with",
        "its",
        "his",
        "her",
        "their",
        "that",
        "any",
    }
)
_PLURALS = (
    ("women", "woman"),
    ("men", "man"),
    ("children", "child"),
    ("ies", "y"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("s", ""),
)
_SHORTEST = 4  # a shorter word keeps its s: "gas", "bus"


@cache
def fold(text: str) -> str:
    """Return `text` in lower case, without accents and with plain hyphens and apostrophes read as spaces."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"[-‐-―'’`ʿʾ.]+", " ", plain.casefold()).strip()


@cache
def stems(text: str | None) -> frozenset[str]:
    """Return the words of `text` that say something, folded and in the singular."""
    return frozenset(_singular(word) for word in _WORD.findall(fold(text or "")) if word not in _EMPTY)


def _singular(word: str) -> str:
    if len(word) >= _SHORTEST and not word.endswith("ss"):
        for plural, single in _PLURALS:
            if word.endswith(plural):
                return word.removesuffix(plural) + single
    return word


def share_words(one: str | None, other: str | None) -> bool:
    """Tell whether two wordings have a word in common; an unknown one shares none."""
    return bool(stems(one) & stems(other))


def may_agree(one: str | None, other: str | None) -> bool:
    """Tell whether two wordings do not stand against each other: one is unknown, or they share a word."""
    return not one or not other or share_words(one, other)


def population(figure: Figure) -> str:
    """Return whom a figure counts, as a sense of the lexicon populations: by its `who`, else by its quote, else people."""
    known = by_word("populations")
    for words in (figure.who, figure.evidence.quote):
        named = sorted({str(known[stem]["sense"]) for stem in stems(words) if stem in known})
        if named:
            return named[0]
    return PEOPLE


def day_of(moment: Moment | None) -> date | None:
    """Return the day of a moment that is as precise as a day, else None."""
    return date.fromisoformat(moment.day) if moment and moment.day else None


def days_apart(one: Moment | None, other: Moment | None) -> int | None:
    """Return the number of days between two moments, or None where either day is unknown."""
    first, second = day_of(one), day_of(other)
    return abs((first - second).days) if first and second else None
