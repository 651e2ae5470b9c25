"""Masks: the names of people who are told of as held, freed, hurt or killed are not shown, but their role is.

A name is found beside words that say so (lexicons/masks.toml) or the age of a child, or as that of one who was attacked.
Whoever acts or speaks in office is named, and so are parties, bodies and the persons of public life that parley knows. Where
it is in doubt the name is masked. The record keeps every name: masks lie over what is shown.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from itertools import dropwhile
from typing import Any, TypeVar

from parley.exports.brief import Page
from parley.exports.page import Line
from parley.exports.row import Row
from parley.lexicons import by_word, entries
from parley.model.report import Report

R = TypeVar("R", bound=Row)

CHILD, SUFFERED = "a child", "a person"
BAR = "█"
LEAST = 2  # parts of a name: one word may be anybody's, or a place's
OF_AGE = 18  # years; whoever is younger is never named
TITLES = ("state", "voice")  # of the ranks of lexicons/offices.toml: those of people who speak for others
PLACES = ("id", "key", "report", "url", "span")  # fields of a row that say where it is from, and name nobody
_PARTICLE = r"(?:(?:al|el|bin|ibn|ben|bat|abu|de|del|della|di|da|der|van|von|la|le)[ -])"
_PART = r"[A-ZÀ-ÖØ-Þ][\w’'-]*[\w]"
_NAME = rf"{_PART}(?: {_PARTICLE}?{_PART}){{1,3}}"
_NAMES = rf"(?P<names>{_NAME}(?:(?:, and|,| and) (?:\d{{1,3}}, )?{_NAME})*)"
_AGED = re.compile(rf"(?P<name>{_NAME}),? (?:aged |\()?(?P<age>\d{{1,2}})(?=[,)]| (?:was|were|who|and|is|from)\b)(?![,.]\d)")
_AGE_BEFORE = re.compile(rf"\b(?P<age>\d{{1,2}})-year-old (?:\w+ ){{0,2}}(?P<name>{_NAME})")
_EACH = re.compile(_NAME)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_POSSESSIVE = re.compile(r"[’']s?$")


class Masks:
    """Names that are not shown, each with the role shown for it, and the surnames that stand for them in a report."""

    def __init__(self, roles: Mapping[str, str], surnames: Mapping[str, Mapping[str, str]]) -> None:
        self.roles, self.surnames = roles, surnames
        self._everywhere: dict[str, str] = {name: role for told in surnames.values() for name, role in told.items()}
        self._by_first: dict[str, list[str]] = {}
        for name in sorted(roles, key=len, reverse=True):
            self._by_first.setdefault(_WORD.findall(name)[0], []).append(name)

    def __bool__(self) -> bool:
        return bool(self.roles)

    def text(self, told: str, report: str | None = None) -> str:
        """Return a text with each masked name replaced by its role, in square brackets where other words stand about it.

        `report` is the key of the report that it is of: names of others are not taken for surnames of that report then.
        """
        parts, last = list[str](), 0
        for start, end, role in self._found(told, report):
            if end - start == len(told):
                return role
            parts += [told[last:start], f"[{role}]"]
            last = end
        return "".join((*parts, told[last:]))

    def blackened(self, told: str, report: str | None = None) -> str:
        """Return a text with each letter of a masked name replaced by a bar: every other word stays at its place."""
        parts, last = list[str](), 0
        for start, end, _ in self._found(told, report):
            parts += [told[last:start], BAR * (end - start)]
            last = end
        return "".join((*parts, told[last:]))

    def spelled(self, spelling: Callable[[str], str]) -> "Masks":
        """Return masks for the same names as another way of writing has them: in HTML, in an address."""
        return Masks({spelling(name): role for name, role in {**self._everywhere, **self.roles}.items()}, {})

    def _found(self, told: str, report: str | None) -> Iterator[tuple[int, int, str]]:
        """The places of masked names in a text, each with its role."""
        short = self._everywhere if report is None else self.surnames.get(report, {})
        end = 0
        for word in _WORD.finditer(told):
            name = self._at(told, word.start(), short) if word.start() >= end else None
            if name:
                end = word.start() + len(name)
                yield word.start(), end, self.roles.get(name) or short[name]

    def _at(self, told: str, start: int, short: Mapping[str, str]) -> str | None:
        """The longest masked name that begins at a place of a text."""
        word = _bare(_WORD.match(told, start)[0])  # type: ignore[index]
        names = [*self._by_first.get(word, ()), *([word] if word in short else [])]
        ends = ((name, start + len(name)) for name in names if told.startswith(name, start))
        return next((name for name, end in ends if not told[end : end + 1].isalnum()), None)

    def row(self, row: R) -> R:
        """Return a row of a view, masked in all its words but those that say where it is from."""
        report = getattr(row, "key", None)
        changed = {
            field.name: self._value(getattr(row, field.name), report) for field in fields(row) if field.name not in PLACES
        }
        return replace(row, **changed)

    def page(self, brief: Page) -> Page:
        """Return the brief, masked in every line and in every quote under it."""
        sections = tuple(
            replace(part, groups=tuple((self.text(title), tuple(map(self._line, lines))) for title, lines in part.groups))
            for part in brief.sections
        )
        return replace(brief, sections=sections)

    def _line(self, line: Line) -> Line:
        sources = tuple(replace(source, quote=self.text(source.quote, source.report.key)) for source in line.sources)
        return replace(line, text=self.text(line.text), aside=self.text(line.aside), sources=sources)

    def _value(self, value: Any, report: str | None) -> Any:
        if isinstance(value, str):
            return self.text(value, report)
        if isinstance(value, tuple):
            return tuple(self._value(each, report) for each in value)
        if is_dataclass(value) and not isinstance(value, type):
            inner = {field.name: getattr(value, field.name) for field in fields(value) if field.name not in PLACES}
            return replace(value, **{name: self._value(each, report) for name, each in inner.items()})
        return value


def told_of(text: str) -> Iterator[tuple[str, str]]:
    """Yield the names of people whom a text tells of as having suffered something, each with the role that it gives them.

    Titles are left out of a name, and with them whoever has the title of one that speaks for others.
    """
    found = list(_beside(text))
    common = {word for word in _WORD.findall(text) if word.islower()} if found else set()
    for name, role in found:
        bare = _untitled(_begun(_bare(name)))
        if bare and not all(part.casefold() in common for part in bare.split(" ")):  # else words of a headline
            yield bare, role


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


def suffering(reports: Iterable[Report], attacked: Iterable[str] = ()) -> Mapping[str, str]:
    """Return who suffered something by these reports, each with a role; `attacked` are persons on whom force was used.

    Persons of public life are left out.
    """
    roles = dict.fromkeys(attacked, SUFFERED)
    for report in reports:
        for name, role in told_of(f"{report.title or ''}\n{report.text}"):
            if roles.get(name, SUFFERED) == SUFFERED or role == CHILD:
                roles[name] = role
    return {name: role for name, role in roles.items() if name not in _public()}


def masks(reports: Iterable[Report], roles: Mapping[str, str]) -> Masks:
    """Return the masks for those who suffered, each name with its role.

    Those to whom any report gives the title of one who speaks for others stay named. A surname is masked in the reports that
    have the whole name, unless somebody else there has it too.
    """
    firsts = {_WORD.findall(name)[0] for name in roles}
    telling = [report for report in reports if not firsts.isdisjoint(_WORD.findall(report.text))] if roles else []
    titled = {name for report in telling for name in _titled(report.text)}
    kept = {name: role for name, role in roles.items() if name not in titled}
    surnames = {report.key: _surnames(report.text, kept) for report in telling}
    return Masks(kept, {key: found for key, found in surnames.items() if found})


def _surnames(text: str, roles: Mapping[str, str]) -> Mapping[str, str]:
    here = {name: role for name, role in roles.items() if " " in name and name in text}
    found = {_untitled(_bare(name[0])) or name[0] for name in _EACH.finditer(text)}
    others = {name.split(" ")[-1] for name in found if not any(known in name for known in here)}
    common = {word for word in _WORD.findall(text) if word.islower()}
    last = {name.split(" ")[-1]: role for name, role in here.items()}
    return {name: role for name, role in last.items() if name not in others and name.casefold() not in common}


def _titled(text: str) -> Iterator[str]:
    """The names before which a text puts the title of one who speaks for others."""
    return (found["name"] for found in _titles().finditer(text))


def _bare(name: str) -> str:
    return _POSSESSIVE.sub("", name)


@cache
def _public() -> frozenset[str]:
    """The persons of public life whom parley knows by name."""
    from importlib import resources

    lines = resources.files("parley.lexicons").joinpath("persons.csv").read_text(encoding="utf-8").splitlines()[1:]
    return frozenset(line.split(",")[1] for line in lines)


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
