"""What a claim is about, brought to a form in which claims of different reports can be compared.

Nothing here changes a claim: the wording of each report stays in it.
"""

import re
from datetime import date
from functools import lru_cache

from parley.lexicons import by_word, folded
from parley.model.actors import Actor
from parley.model.claims import Figure
from parley.model.moments import Moment

PEOPLE = "people"
WORDINGS_KEPT = 1 << 16  # what is worked out of a wording is asked for again soon or never
DAYS_KEPT = 10_000  # more days than any conflict has
STOCKS = ("held", "missing", "displaced", "present")  # a stock may fall and rise: a change needs a flow to explain it
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
CAPTIVE = "captive"  # the sense of the lexicon populations for hostages, prisoners and all who are held and freed
_FOLLOWING = re.compile(r"(?: (?:of|among) (?:them|whom|these|those))?(?: were| are)?(?: (?!and\b|or\b|but\b)[\w-]+){1,2}")
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


@lru_cache(maxsize=WORDINGS_KEPT)
def fold(text: str) -> str:
    """Return `text` in lower case, without accents and with plain hyphens and apostrophes read as spaces."""
    return re.sub(r"[-‐-―'’`ʿʾ.]+", " ", folded(text)).strip()


@lru_cache(maxsize=WORDINGS_KEPT)
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


def one_actor(one: Actor, other: Actor) -> bool:
    """Tell whether two actors may be one by their names, or by the parties that they act for."""
    return share_words(one.party, other.party) or share_words(one.name, other.name)


def may_agree(one: str | None, other: str | None) -> bool:
    """Tell whether two wordings do not stand against each other: one is unknown, or they share a word."""
    return not one or not other or share_words(one, other)


def may_be_one_place(one: str | None, other: str | None) -> bool:
    """Tell whether two places may be one: one is unknown or has no name of its own ("the enclave"), or they share a name."""
    first, second = _proper(one), _proper(other)
    return not first or not second or bool(first & second)


@lru_cache(maxsize=WORDINGS_KEPT)
def _proper(where: str | None) -> frozenset[str]:
    names = [word for word in _WORD.findall(where or "") if word[:1].isupper()]
    return frozenset(fold(name) for name in names if name.casefold() not in by_word("places"))


@lru_cache(maxsize=WORDINGS_KEPT)
def definitions(words: str) -> frozenset[str]:
    """Return by which definitions of the lexicon a figure counts, going by its words."""
    known = by_word("definitions")
    return frozenset(str(known[stem]["definition"]) for stem in stems(words) if stem in known)


def populations(figure: Figure) -> frozenset[str]:
    """Return whom a figure counts, as senses of the lexicon populations and countries; empty where it does not say.

    They stand in its `who`, else in its quote and in the words that go on with it ("24 of them foreigners").
    """
    told = senses(figure.who) or senses(figure.evidence.quote if figure.who else _with_following(figure))
    return told or (frozenset({CAPTIVE}) if figure.measure in ("abducted", "held") else told)


def may_count_the_same(one: Figure, other: Figure) -> bool:
    """Tell whether two figures do not count different people: one does not say whom, or they have a sense in common.

    Of parts both must say it alike: what a report does not say of its whole it says of its parts by contrast.
    """
    first, second = populations(one), populations(other)
    if one.part_of is not None or other.part_of is not None:
        return bool(first & second) or (first == second and (one.part_of is None) == (other.part_of is None))
    return not first or not second or bool(first & second)


def population(figure: Figure) -> str:
    """Return the first of whom a figure counts, in alphabetical order, else people."""
    return min(populations(figure), default=PEOPLE)


@lru_cache(maxsize=WORDINGS_KEPT)
def senses(words: str | None) -> frozenset[str]:
    """Return whom words count, as senses of the lexicon populations and countries; empty where they do not say."""
    known, nations = by_word("populations"), by_word("nationalities")
    found = {str(known[stem]["sense"]) for stem in stems(words) if stem in known}
    return frozenset(found | {str(nations[word]["country"]) for word in _WORD.findall(words or "") if word in nations})


def _with_following(figure: Figure) -> str:
    """The quote of a figure, with the words behind it that go on to say whom it counts ("24" + "of them foreigners")."""
    following = _FOLLOWING.match(figure.evidence.report.text, figure.evidence.end)
    return figure.evidence.quote + (following.group() if following else "")


def day_of(moment: Moment | None) -> date | None:
    """Return the day of a moment that is as precise as a day, else None."""
    return _date(moment.type, moment.value) if moment else None


@lru_cache(maxsize=DAYS_KEPT)
def _date(kind: str, value: str) -> date | None:
    """The day of a moment by its type and value: series ask for the same few days millions of times."""
    day = Moment(type=kind, value=value, how="").day
    return date.fromisoformat(day) if day else None


def days_apart(one: Moment | None, other: Moment | None) -> int | None:
    """Return the number of days between two moments, or None where either day is unknown."""
    first, second = day_of(one), day_of(other)
    return abs((first - second).days) if first and second else None
