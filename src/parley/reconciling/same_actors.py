"""Actors: who is the same under different names, titles, abbreviations and descriptions.

A name alone merges nobody: two persons need the same given name, family names that are spelled alike, and no other side;
an abbreviation needs the initials of its long form, or a report that writes both together; other names of a movement need
the list of movements; organs need the same owner;
names that many bodies have ("the Ministry of Health") need the same side or the same talks. Words of one report are
settled within it (see anaphors). Each merge is a judgement and can be undone.
"""

from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from parley.lexicons import by_word, movements
from parley.model.claims import Claim
from parley.model.judgements import Judgement
from parley.reconciling import anaphors, brackets
from parley.reconciling.bearers import Bearer
from parley.reconciling.groups import Link, joined, pairs
from parley.reconciling.namings import Naming, is_telling
from parley.reconciling.sightings import all_namings
from parley.reconciling.spelling import abbreviates, initials, one_person, one_phrase, one_place
from parley.reconciling.topics import fold, may_agree, stems

BLOCK = 4  # first letters that names which may be spelled alike have in common
COMPANY = 2  # parties that two reports must have in common to tell of the same talks
LESS_TELLING = frozenset({"society", "organisation", "organization", "movement", "group", "party", "committee", "state"})


@dataclass(slots=True)
class Standing:
    """What all reports together tell of a bearer: its namings, the sides it speaks for, the parties told beside it."""

    bearer: Bearer
    namings: list[Naming] = field(default_factory=list)
    sides: set[str] = field(default_factory=set)
    company: frozenset[str] = frozenset()


def read(claims: Sequence[Claim]) -> Iterator[Judgement]:
    """Yield a judgement `same_actor` for each actor that has several names, or several wordings of one name."""
    standings = _standings(claims)
    places = {standing.bearer: i for i, standing in enumerate(standings)}
    links = [*_alike(standings, places), *anaphors.links((n for s in standings for n in s.namings), places)]
    links += _written_together(standings, claims)
    for members, reasons in joined([frozenset(s.sides) for s in standings], links, _sides_agree):
        told = [standings[i] for i in members]
        names = tuple(dict.fromkeys(s.bearer.member for s in told))
        names = names if len(names) > 1 else tuple(_wordings(told))
        if len(names) > 1:
            yield Judgement(kind="same_actor", members=names, reason=_why(told, reasons))


def _wordings(told: Sequence[Standing]) -> list[str]:
    """The wordings of an actor that has one name: each is a member for itself, and can be taken out for itself."""
    telling = {naming.wording for standing in told for naming in standing.namings if is_telling(naming)}
    return sorted(telling)


def _standings(claims: Sequence[Claim]) -> list[Standing]:
    found: dict[Bearer, Standing] = {}
    parties: dict[str, set[str]] = {}
    for naming in all_namings(claims):
        standing = found.setdefault(naming.bearer, Standing(naming.bearer))
        standing.namings.append(naming)
        if naming.side:
            standing.sides.add(naming.side)
        if naming.bearer.kind == "party" and not naming.bearer.report:
            parties.setdefault(naming.report.key, set()).add(naming.bearer.name)
    for standing in found.values():
        if standing.bearer.report:
            standing.company = frozenset(parties.get(standing.bearer.report, ()))
    return [found[bearer] for bearer in sorted(found, key=_order)]


def _order(bearer: Bearer) -> tuple[str, str, str]:
    return bearer.member, bearer.kind, str(bearer.organ)


def _written_together(standings: Sequence[Standing], claims: Sequence[Claim]) -> Iterator[Link]:
    """The names that a report writes together, one of them in brackets."""
    by_name: dict[str, int] = {s.bearer.name: i for i, s in enumerate(standings) if not s.bearer.report}
    for report in {claim.evidence.report.key: claim.evidence.report for claim in claims}.values():
        for long, short in brackets.read(report):
            if long.words in by_name and short.words in by_name:
                first, second = sorted((by_name[long.words], by_name[short.words]))
                yield Link(first, second, f"a report writes them together: {long.words} ({short.words})")


def _sides_agree(one: Collection[str], other: Collection[str]) -> bool:
    """Tell whether two may be one actor by whom they speak for: where both speak for sides, they have one in common."""
    return not one or not other or any(may_agree(a, b) for a in one for b in other)


def _alike(standings: Sequence[Standing], places: Mapping[Bearer, int]) -> Iterator[Link]:
    """The pairs of names that are one actor's by what they say themselves."""
    for one, other in pairs(standings, _keys):
        why = alike(one, other)
        if why:
            yield Link(places[one.bearer], places[other.bearer], why)


def _keys(standing: Standing) -> Iterator[Hashable]:
    named, parts = standing.bearer, standing.bearer.parts
    if named.organ:
        if named.organ[0]:
            yield "organ", named.organ[1], named.organ[0][:BLOCK]
        return
    if not parts or named.kind not in ("person", "party", "body"):
        return
    yield "folded", parts
    if named.kind == "person" and not named.report:
        yield "person", parts[0][:1], parts[-1][:2]
    elif not named.report:
        yield "initials", initials(parts) if len(parts) > 1 else parts[0]
        yield "plain", plain(named)
        yield "spelling", len(parts), fold(named.name)[:BLOCK]
        yield from (("movement", name) for name in movements.names(named.name))


def alike(one: Standing, other: Standing) -> str | None:
    """Tell why two bearers are one actor by their names, or None where nothing says that they are."""
    a, b = one.bearer, other.bearer
    if not _sides_agree(one.sides, other.sides) or (a.kind == "person") != (b.kind == "person"):
        return None
    if a.organ or b.organ:
        return _one_organ(a, b)
    if a.report and b.report:
        return _one_company(one, other) if a.parts == b.parts else None
    if a.parts == b.parts:
        return "the same name but for case, hyphens or titles"
    if a.kind == "person":
        return "the same given name and family names spelled alike" if one_person(a.parts, b.parts) else None
    if abbreviates(a.name, b.name, parts=b.parts) or abbreviates(b.name, a.name, parts=a.parts):
        return "an abbreviation and the initials of its long form"
    if movements.are_one(a.name, b.name):
        return "two names of one movement"
    same = len(plain(a)) > 1 and plain(a) == plain(b)
    return "names of the same words, spelled alike" if same or one_phrase(a.parts, b.parts) else None


def _one_organ(one: Bearer, other: Bearer) -> str | None:
    if one.organ is None or other.organ is None or one.organ[1] != other.organ[1]:
        return None
    owner, owner_too = one.organ[0], other.organ[0]
    return f"the {one.organ[1]} of one side" if owner and owner_too and one_place(owner, owner_too) else None


def _one_company(one: Standing, other: Standing) -> str | None:
    """Words that by themselves name nobody: the same side, or for a body the same talks, says that they are one."""
    if one.sides and other.sides:
        return "the same words for the same side"
    same_talks = one.bearer.kind == "body" and len(one.company & other.company) >= COMPANY
    return "the same name in reports of the same talks" if same_talks and len(one.bearer.parts) > 1 else None


def plain(named: Bearer) -> frozenset[str]:
    """Return the telling words of a name, adjectives of nations as their country."""
    nations = by_word("nationalities")
    words = [word for word in named.name.replace("’", "'").split() if word.casefold() not in LESS_TELLING]
    return frozenset().union(*(stems(str(nations[word]["country"]) if word in nations else word) for word in words))


def _why(members: Sequence[Standing], reasons: Sequence[str]) -> str:
    sides = sorted(set().union(*(standing.sides for standing in members)))
    office = f", for {', '.join(sides)}" if sides else ""
    return f"{'; '.join(reasons) or 'one name, or words that stand for it in their report'}{office}"
