"""Actors: who is the same under different spellings, titles and abbreviations.

A name alone merges nobody: two persons need the same given name, family names that are spelled alike, and no other side;
an abbreviation needs the initials of the long form and no other side. Each merge is a judgement and can be undone.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from parley.model.actors import Actor
from parley.model.claims import Agreement, Claim, Event, Figure, Meeting, Move, Statement
from parley.model.judgements import Judgement
from parley.reconciling.groups import group
from parley.reconciling.topics import fold, may_agree

NAMED = ("person", "party", "body")
SPELLING = 2  # letters by which two spellings of one family name may differ …
SPELLED = 5  # … where the shorter has at least so many; below that one letter makes another name
PARTICLES = frozenset(
    {"al", "el", "bin", "ibn", "de", "del", "von", "van", "the", "sheikh", "mr", "mrs", "ms", "dr", "gen", "col"}
)
SHORTEST_ABBREVIATION = 2


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of an actor on record, with all sides that it was said to speak for."""

    name: str
    kind: str
    sides: frozenset[str]

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the name, folded, without titles and particles."""
        return tuple(part for part in fold(self.name).split() if part not in PARTICLES)


def actors_of(claim: Claim) -> Iterator[Actor]:
    """Yield every actor that a claim names."""
    single = {
        Figure: ("source",),
        Statement: ("source",),
        Move: ("party", "to", "by"),
        Event: ("actor", "recipient"),
        Meeting: (),
        Agreement: (),
    }[type(claim)]
    several = {Statement: ("via",), Meeting: ("who", "mediators"), Agreement: ("parties", "mediators")}.get(type(claim), ())
    for field in single:
        actor = getattr(claim, field)
        if actor:
            yield actor
    for field in several:
        yield from getattr(claim, field)


def names(claims: Iterable[Claim]) -> list[Name]:
    """Return the spellings of named actors on record, in alphabetical order."""
    sides: dict[tuple[str, str], set[str]] = {}
    for claim in claims:
        for actor in actors_of(claim):
            if actor.kind in NAMED and actor.name[:1].isupper():
                known = sides.setdefault((actor.name, actor.kind), set())
                if actor.side and actor.side != actor.name:
                    known.add(actor.side)
    return [Name(name, kind, frozenset(known)) for (name, kind), known in sorted(sides.items())]


def read(claims: Sequence[Claim]) -> Iterator[Judgement]:
    """Yield a judgement `same_actor` for each group of spellings that name one actor."""
    for members in group(names(claims), _keys, alike):
        spellings = tuple(dict.fromkeys(name.name for name in members))
        if len(spellings) > 1:
            yield Judgement(kind="same_actor", members=spellings, reason=_why(members))


def _keys(name: Name) -> Iterator[Hashable]:
    parts = name.parts
    if not parts:
        return
    yield "folded", parts
    if name.kind == "person":
        yield "given", parts[0]
        yield "family", parts[-1]
    else:
        yield "initials", _initials(parts) if len(parts) > 1 else parts[0]


def alike(one: Name, other: Name) -> bool:
    """Tell whether two spellings name one actor."""
    if not _sides_agree(one, other) or (one.kind == "person") != (other.kind == "person"):
        return False
    if one.parts == other.parts:
        return True
    return _one_person(one.parts, other.parts) if one.kind == "person" else _abbreviates(one, other)


def _sides_agree(one: Name, other: Name) -> bool:
    return not one.sides or not other.sides or any(may_agree(a, b) for a in one.sides for b in other.sides)


def _one_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if len(one) == 1 or len(other) == 1:
        return False  # a family name alone is no evidence: two of a family may be in the talks
    shorter = min(len(one[-1]), len(other[-1]))
    allowed = SPELLING if shorter >= SPELLED else 0
    return one[0] == other[0] and DamerauLevenshtein.distance(one[-1], other[-1]) <= allowed


def _initials(parts: Sequence[str]) -> str:
    return "".join(part[0] for part in parts)


def _abbreviates(one: Name, other: Name) -> bool:
    short, long = sorted((one, other), key=lambda name: len(name.name))
    is_short = short.name.isupper() and len(short.name) >= SHORTEST_ABBREVIATION and len(short.parts) == 1
    return is_short and len(long.parts) > 1 and short.parts[0] == _initials(long.parts)


def _why(members: Sequence[Name]) -> str:
    sides = sorted(set().union(*(name.sides for name in members)))
    office = f", for {', '.join(sides)}" if sides else ""
    folded = {name.parts for name in members}
    if len(folded) == 1:
        return f"the same name but for case, hyphens or titles{office}"
    if members[0].kind == "person":
        return f"the same given name and family names spelled alike{office}"
    return f"an abbreviation and the initials of its long form{office}"
