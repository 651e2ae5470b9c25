"""Sightings: the names on record where they stand in reports, also where no claim hangs on them.

A proper name is looked for as it is; a person also under the same given name with the family name spelled alike, and, in a
report that has the person, under the family name alone.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from parley.lexicons import by_word
from parley.model.claims import Claim
from parley.model.report import Report, Span
from parley.reconciling import brackets
from parley.reconciling.bearers import PARTICLES, Bearer
from parley.reconciling.namings import Naming, goes_on, namings
from parley.reconciling.spelling import one_person
from parley.reconciling.topics import fold

LONGEST_NAME = 5  # words of a person's name, particles among them
_CAPITAL = re.compile(r"(?<![\w-])[^\W\d_][\w’'-]*")
_BELONGING = re.compile(r"(?:(\w+) of|close to) (?:the )?$")
_BACK = 30  # characters before a name in which a word would stand that makes it a part of another
_NEXT = re.compile(r" ([^\W\d_][\w’'-]*)")


@dataclass(slots=True)
class Names:
    """The proper names on record, by the word that they begin with."""

    whole: dict[str, list[Bearer]] = field(default_factory=dict)
    given: dict[str, list[Bearer]] = field(default_factory=dict)

    def add(self, bearer: Bearer) -> None:
        """Take in a name; one that only its own report explains is left out."""
        first = _CAPITAL.match(bearer.name)
        if bearer.report is None and bearer.organ is None and first and bearer.name[:1].isupper():
            self.whole.setdefault(first.group(), []).append(bearer)
            if bearer.kind == "person" and len(bearer.parts) > 1:
                self.given.setdefault(bearer.parts[0], []).append(bearer)


def all_namings(claims: Sequence[Claim], *, every: bool = False) -> list[Naming]:
    """Return the namings of claims, those that reports write together in brackets, and the sightings of all these names.

    On request every place at which a name is sighted, else the first in each report that has no such naming already.
    """
    told = list(namings(claims))
    reports = list({claim.evidence.report.key: claim.evidence.report for claim in claims}.values())
    told += _bracketed(reports, told)
    names = Names()
    for bearer in sorted({naming.bearer for naming in told}, key=lambda b: (b.name, b.kind)):
        names.add(bearer)
    known: dict[str, list[Naming]] = {}
    for naming in told:
        known.setdefault(naming.report.key, []).append(naming)
    return told + [seen for report in reports for seen in _in_report(report, names, known.get(report.key, []), every)]


def _bracketed(reports: Iterable[Report], told: Iterable[Naming]) -> Iterator[Naming]:
    """The names that stand beside a name on record, one of the two in brackets behind the other."""
    kinds = {naming.bearer.name: naming.bearer.kind for naming in told if naming.bearer.report is None}
    for report in reports:
        for named in brackets.read(report):
            for name, other in ((named.long, named.short), (named.short, named.long)):
                if name.words in kinds:
                    yield Naming(Bearer(other.words, kinds[name.words]), other.words, report, other.span)


def _in_report(report: Report, names: Names, told: Sequence[Naming], every: bool) -> Iterator[Naming]:
    persons: dict[str, Bearer | None] = {}
    for naming in told:
        if naming.bearer.kind == "person" and not naming.bearer.report:
            _add_person(persons, naming.bearer)
    longer = [n.span for n in told]
    seen = {(n.bearer.name, n.span[0] if every else fold(n.words)) for n in told}
    for word in _CAPITAL.finditer(report.text):
        if not word.group()[0].isupper():
            continue
        for bearer, span in _starting(report.text, word.start(), word.group(), names, persons):
            words = report.text[slice(*span)]
            key = (bearer.name, span[0] if every else fold(words))
            if key not in seen and not report.is_furniture(*span) and _stands_alone(report.text, span, longer):
                seen.add(key)
                if bearer.kind == "person":
                    _add_person(persons, bearer)
                yield Naming(bearer, words, report, span)


def _add_person(persons: dict[str, Bearer | None], bearer: Bearer) -> None:
    """Take in a person by the family name; of two who share it neither is meant by it."""
    family = fold(bearer.name).split()[-1]
    known = persons.setdefault(family, bearer)
    if known != bearer and not (known and one_person(known.parts, bearer.parts)):
        persons[family] = None


def _stands_alone(text: str, span: Span, longer: Sequence[Span]) -> bool:
    """Tell whether a name is no part of another: of "sources close to Norland", "Norland envoys" or a longer naming."""
    start, end = span
    owned = _BELONGING.search(text, max(0, start - _BACK), start)
    lexicons = ("offices", "organs")
    is_belonging = owned is not None and (not owned[1] or any(fold(owned[1]) in by_word(name) for name in lexicons))
    within = any(before <= start and end <= after and (before, after) != span for before, after in longer)
    return not (is_belonging or within)


def _starting(
    text: str, start: int, first: str, names: Names, persons: Mapping[str, Bearer | None]
) -> Iterator[tuple[Bearer, Span]]:
    """The bearers whose names begin with the word `first` at `start`, and how far each reaches."""
    for bearer in names.whole.get(first, ()):
        end = start + len(bearer.name)
        if text.startswith(bearer.name, start) and not goes_on(text, end):
            yield bearer, (start, end)
            return
    family = persons.get(fold(first).split()[-1]) if fold(first) else None
    if family and not text[:start].endswith(tuple(f"{part} " for part in family.name.split())):
        yield family, (start, start + len(first))
    for bearer in names.given.get(fold(first), ()):
        words, end = [first], start + len(first)
        while len(words) < LONGEST_NAME and (following := _NEXT.match(text, end)):
            if not (following[1][0].isupper() or fold(following[1]).split()[0] in PARTICLES):
                break
            words.append(following[1])
            end = following.end()
        found = Bearer(" ".join(words), "person")
        if len(words) > 1 and one_person(found.parts, bearer.parts):
            yield found, (start, end)
            return
