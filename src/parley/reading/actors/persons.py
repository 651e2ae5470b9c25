"""For whom a person is known to act or speak, where the report itself does not say: the list lexicons/persons.csv.

"Volodymyr Zelensky declared a truce" is Ukraine's truce, though no word of the report says whose president he is. A full
name counts by itself; a last name only where the report also speaks of the side, and of no other side with such a person.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from parley.lexicons import folded, rows

PARTICLES = frozenset({"al", "el", "bin", "ibn", "van", "von", "de", "da", "dos", "del", "abu", "ould", "la", "le", "sir"})
SOUNDS = (
    ("kh", "h"), ("gh", "g"), ("dj", "j"), ("q", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
    ("y", "i"), ("ei", "ai"), ("o", "u"), ("e", "i"),
)  # fmt: skip
SEVERAL = 2  # bearers that make a first name of a word


@dataclass(frozen=True, slots=True)
class Spell:
    """The years, both included, in which a person stood on a side; None where the side was always theirs."""

    side: str
    first: int | None
    last: int | None

    def holds(self, year: int | None) -> bool:
        """Tell whether the person may have stood there in `year`; an unknown year says nothing against it."""
        return year is None or (self.first or year) <= year <= (self.last or year)


Listed = Mapping[str, Sequence[Spell]]


def side(name: str, spoken_of: Collection[str], year: int | None = None) -> str | None:
    """Return the side of the person called `name` in a report of `year` that speaks of the sides `spoken_of`, or None."""
    by_full, by_last = _index()
    for called in (folded(name), heard(name)):
        if found := {spell.side for spell in by_full.get(called, ()) if spell.holds(year)}:
            return found.pop() if len(found) == 1 else None
    found = {spell.side for spell in by_last.get(folded(name), ()) if spell.holds(year)} & set(spoken_of)
    return found.pop() if len(found) == 1 else None


def heard(name: str) -> str:
    """Return a name as it sounds, for names that each newsroom puts into Latin letters its own way.

    "Jeihun Bairamov" and "Jeyhun Bayramov", "Seddiq Seddiqi" and "Sediq Sediqqi" sound the same.
    """
    plain = re.sub(r"['’-]+", " ", folded(name))
    for written, sound in SOUNDS:
        plain = plain.replace(written, sound)
    return re.sub(r"(.)\1", r"\1", plain)


def is_given(word: str) -> bool:
    """Tell whether a word is the first name of several persons of the list."""
    return folded(word) in _given()


@cache
def _given() -> frozenset[str]:
    names = {folded(row["name"]) for row in rows("persons")}
    firsts = Counter(name.split()[0] for name in names if " " in name)
    return frozenset(word for word, bearers in firsts.items() if bearers >= SEVERAL) - PARTICLES


@cache
def _index() -> tuple[Listed, Listed]:
    """Spells by full name, and by last name."""
    full: dict[str, list[Spell]] = defaultdict(list)
    last: dict[str, list[Spell]] = defaultdict(list)
    for row in rows("persons"):
        first, until = (int(row[year]) if row[year] else None for year in ("from", "until"))
        name, spell = folded(row["name"]), Spell(row["side"], first, until)
        for form in {name, heard(name)} if " " in name else (name,):
            full[form].append(spell)
        for short in _lasts(name):
            last[short].append(spell)
    return full, last


def _lasts(name: str) -> set[str]:
    """The forms of a last name: the last word, and with the article or particle before it."""
    words = name.split()
    if len(words) == 1:
        return set()
    return {words[-1], f"{words[-2]}-{words[-1]}"} if words[-2] in PARTICLES else {words[-1], words[-1].split("-")[-1]}
