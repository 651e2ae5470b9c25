"""Who suffered by a report: names beside words that say so (lexicons/masks.toml), or beside the age of a child.

With them go the names to which the report gives the title of one who speaks for others, and all names in it, so that who
is meant by a surname there is known without the text. Where it is in doubt somebody suffered.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import dropwhile

from parley.lexicons import by_word, entries
from parley.model.report import Report, digest

CHILD = "a child"
LEAST = 2  # parts of a name: one word may be anybody's, or a place's
OF_AGE = 18  # years; whoever is younger is never named
TITLES = ("state", "voice")  # of the ranks of lexicons/offices.toml: those of people who speak for others
DIGITS = 16  # hexadecimal, of the mark of the words by which all this is found
_PARTICLE = r"(?:(?:al|el|bin|ibn|ben|bat|abu|de|del|della|di|da|der|van|von|la|le)[ -])"
_PART = r"[A-ZÀ-ÖØ-Þ][\w’'-]*[\w]"
_NAME = rf"{_PART}(?: {_PARTICLE}?{_PART}){{1,3}}"
_NAMES = rf"(?P<names>{_NAME}(?:(?:, and|,| and) (?:\d{{1,3}}, )?{_NAME})*)"
_AGED = re.compile(rf"(?P<name>{_NAME}),? (?:aged |\()?(?P<age>\d{{1,2}})(?=[,)]| (?:was|were|who|and|is|from)\b)(?![,.]\d)")
_AGE_BEFORE = re.compile(rf"\b(?P<age>\d{{1,2}})-year-old (?:\w+ ){{0,2}}(?P<name>{_NAME})")
_RUN = re.compile(rf"{_PART}(?: {_PARTICLE}?{_PART})+")  # however many parts it has
_EACH = re.compile(_NAME)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_POSSESSIVE = re.compile(r"[’']s?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What one report tells: who suffered, with a role; who has a title; runs of names; words of these told small too."""

    key: str
    roles: tuple[tuple[str, str], ...]
    titled: tuple[str, ...]
    runs: tuple[str, ...]
    small: tuple[str, ...]


def telling(report: Report) -> Telling:
    """Return what a report tells, its headline included where it is about who suffered."""
    runs = tuple(dict.fromkeys(found[0] for found in _RUN.finditer(report.text)))
    words = {part.casefold() for run in runs for told in run.split(" ") for part in (told, bare(told), *_WORD.findall(told))}
    common = {word for word in _WORD.findall(report.text) if word.islower()}
    return Telling(
        key=report.key,
        roles=tuple(dict.fromkeys(told_of(f"{report.title or ''}\n{report.text}"))),
        titled=tuple(sorted({found["name"] for found in _titles().finditer(report.text)})),
        runs=runs,
        small=tuple(sorted(words & common)),
    )


@cache
def found_by() -> str:
    """Return the mark of the words by which all this is found: with others, it is to be found anew."""
    patterns = [*(pattern for pattern, _ in _patterns()), _titles(), _AGED, _AGE_BEFORE, _RUN]
    known = [word for name in ("offices", "nationalities", "english") for word in sorted(by_word(name))]
    return digest(*(pattern.pattern for pattern in patterns), *(role for _, role in _patterns()), *known)[:DIGITS]


def people(run: str) -> Iterator[str]:
    """Yield the names in a run of them, each without titles where it has any."""
    for name in _EACH.finditer(run):
        yield _untitled(bare(name[0])) or name[0]


def bare(name: str) -> str:
    """Return a name without the ending of a possessive."""
    return _POSSESSIVE.sub("", name)


def told_of(text: str) -> Iterator[tuple[str, str]]:
    """Yield the names of people whom a text tells of as having suffered something, each with the role that it gives them.

    Titles are left out of a name, and with them whoever has the title of one that speaks for others.
    """
    found = list(_beside(text))
    common = {word for word in _WORD.findall(text) if word.islower()} if found else set()
    for name, role in found:
        told = _untitled(_begun(bare(name)))
        if told and not all(part.casefold() in common for part in told.split(" ")):  # else words of a headline
            yield told, role


def _beside(text: str) -> Iterator[tuple[str, str]]:
    for pattern, role in _patterns():
        for found in pattern.finditer(text):
            yield from ((name[0], role) for name in _EACH.finditer(found["names"]))
    for pattern in (_AGED, _AGE_BEFORE):
        yield from ((found["name"], CHILD) for found in pattern.finditer(text) if int(found["age"]) < OF_AGE)


def _begun(name: str) -> str:
    """The name without the small words that a sentence begins with."""
    parts = name.split(" ")
    small = (part.casefold() in by_word("english") for part in parts)
    return " ".join(dropwhile(lambda part: next(small), parts))


def _untitled(name: str) -> str | None:
    """The name without titles and nationality before it; None for who speaks for others by title, or where none is left."""
    parts = name.split(" ")
    for length in range(len(parts), 0, -1):
        entry = by_word("offices").get(" ".join(parts[:length]).casefold())
        if entry and entry.get("rank") in TITLES:
            return None
        if entry or (length == 1 and parts[0] in by_word("nationalities")):
            return _untitled(" ".join(parts[length:]))
    return None if len(parts) < LEAST or parts[-1] in by_word("nationalities") else name


@cache
def _titles() -> re.Pattern[str]:
    words = [word for word, entry in by_word("offices").items() if entry.get("rank") in TITLES]
    told = "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))
    return re.compile(rf"\b(?i:{told}),? (?P<name>{_NAME})")


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(_SHAPES[entry["place"]].format(words=_any(entry["words"]))), entry["role"]) for entry in entries("masks")
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted((f"(?i:{word[0]}){re.escape(word[1:])}" for word in words), key=len, reverse=True))


_AGE = r"(?:, (?:aged )?\d{{1,3}})?"
_SHAPES = {
    "before": r"\b(?:{words})s?,? " + _NAMES.replace("{", "{{").replace("}", "}}") + r"(?=[^\w]|$)",
    "of": r"\b(?:{words}) (?:the \w+ )?" + _NAMES.replace("{", "{{").replace("}", "}}"),
    "after": _NAMES.replace("{", "{{").replace("}", "}}") + _AGE + r",? (?:(?:who|whom) )?(?:{words})\b",
}
