"""Masks: the names of people who are told of as held, freed, hurt or killed are not shown, but their role is.

A name is found beside words that say so (lexicons/masks.toml) or the age of a child, or as that of one who was attacked.
Whoever acts or speaks in office is named, and so are parties, bodies and the persons of public life that parley knows. Where
it is in doubt the name is masked. The record keeps every name: masks lie over what is shown.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from parley.exports.brief import Page
from parley.exports.page import Line
from parley.exports.row import Row
from parley.lexicons import rows
from parley.store.suffering import CHILD, Telling, bare, people

R = TypeVar("R", bound=Row)

SUFFERED = "a person"
BAR = "█"
PLACES = ("id", "key", "report", "url", "span")  # fields of a row that say where it is from, and name nobody
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


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
        word = bare(_WORD.match(told, start)[0])  # type: ignore[index]
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


def suffering(tellings: Iterable[Telling], attacked: Iterable[str] = ()) -> Mapping[str, str]:
    """Return who suffered something by what reports tell, each with a role; `attacked` are persons on whom force was used.

    Persons of public life are left out.
    """
    roles = dict.fromkeys(attacked, SUFFERED)
    for telling in tellings:
        for name, role in telling.roles:
            if roles.get(name, SUFFERED) == SUFFERED or role == CHILD:
                roles[name] = role
    return {name: role for name, role in roles.items() if name not in _public()}


def masks(tellings: Iterable[Telling], roles: Mapping[str, str]) -> Masks:
    """Return the masks for those who suffered, each name with its role.

    Those to whom any report gives the title of one who speaks for others stay named. A surname is masked in the reports that
    have the whole name, unless somebody else there has it too.
    """
    if not roles:
        return Masks({}, {})
    titled, here = set[str](), dict[str, tuple[Telling, frozenset[str]]]()
    named = _Named(roles)
    for telling in tellings:
        titled.update(telling.titled)
        if found := named.among(telling.runs):
            here[telling.key] = telling, found
    kept = {name: role for name, role in roles.items() if name not in titled}
    surnames = {
        key: _surnames(telling, {name: kept[name] for name in sorted(found & kept.keys())})
        for key, (telling, found) in here.items()
    }
    return Masks(kept, {key: found for key, found in surnames.items() if found})


class _Named:
    """Some names of several parts, looked for in runs of names."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_first: dict[str, list[str]] = {}
        for name in names:
            if " " in name:
                self._by_first.setdefault(_WORD.findall(name)[0], []).append(name)

    def among(self, runs: Iterable[str]) -> frozenset[str]:
        """Return those of the names that stand in any of the runs."""
        return frozenset(
            name for run in runs for word in _WORD.findall(run) for name in self._by_first.get(word, ()) if name in run
        )


def _surnames(telling: Telling, here: Mapping[str, str]) -> Mapping[str, str]:
    """The surnames of people in a report that nobody else there has, and that are no common words of it."""
    others = {
        name.split(" ")[-1] for run in telling.runs for name in people(run) if not any(known in name for known in here)
    }
    last = {name.split(" ")[-1]: role for name, role in here.items()}
    return {name: role for name, role in last.items() if name not in others and name.casefold() not in telling.small}


@cache
def _public() -> frozenset[str]:
    """The persons of public life whom parley knows by name."""
    return frozenset(row["name"] for row in rows("persons"))
