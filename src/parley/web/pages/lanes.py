"""Lanes of the timeline: one for each party named most, one for other parties, for mediators, for nobody, for background."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from parley.model.actors import Actor
from parley.model.claims import Agreement, Claim, Event, Meeting, Move

MOST = 5  # lanes of parties: more of them would be too narrow to read on a telephone
OTHERS, MEDIATORS, NOBODY, BACKGROUND = "Others", "Mediators", "Nobody named", "Background"
MEDIATES = "mediate"

Names = Mapping[str, str]


def parties(claim: Claim, names: Names) -> tuple[str, ...]:
    """Return the parties whose act a claim is, or who take part, under the names by which they are listed."""
    if isinstance(claim, Move) and claim.act == MEDIATES:
        return ()
    actors: dict[type[Claim], Sequence[Actor | None]] = {
        Move: (getattr(claim, "party", None),),
        Event: (getattr(claim, "actor", None),),
        Meeting: getattr(claim, "who", ()),
        Agreement: getattr(claim, "parties", ()),
    }
    return _listed(actors.get(type(claim), ()), names)


def mediators(claim: Claim, names: Names) -> tuple[str, ...]:
    """Return who mediates in a claim."""
    if isinstance(claim, Move):
        return _listed((claim.party,), names) if claim.act == MEDIATES else ()
    return _listed(getattr(claim, "mediators", ()), names)


def _listed(actors: Iterable[Actor | None], names: Names) -> tuple[str, ...]:
    told = (actor.party for actor in actors if actor)
    return tuple(dict.fromkeys(names.get(name, name) for name in told))


class Lanes:
    """Which lanes there are for some claims, and in which of them each claim stands."""

    def __init__(self, claims: Sequence[Claim], names: Names) -> None:
        self._names = names
        acts = Counter(name for claim in claims for name in parties(claim, names))
        between = Counter(name for claim in claims for name in mediators(claim, names))
        self.mediators = {name for name in between if between[name] >= acts[name]}
        ranked = sorted((name for name in acts if name not in self.mediators), key=lambda name: (-acts[name], name))
        self.parties = tuple(ranked[:MOST])

    def of(self, claim: Claim) -> tuple[str, ...]:
        """Return the lanes in which a claim stands, in the order of its words."""
        if isinstance(claim, Event) and claim.retold:
            return (BACKGROUND,)
        found = [self._lane(name) for name in parties(claim, self._names)]
        found += [MEDIATORS] if mediators(claim, self._names) else []
        return tuple(dict.fromkeys(found)) or (NOBODY,)

    def _lane(self, name: str) -> str:
        if name in self.mediators:
            return MEDIATORS
        return name if name in self.parties else OTHERS

    def ordered(self, used: Iterable[str]) -> list[str]:
        """Return those lanes that are used, in the order in which they are drawn."""
        taken = set(used)
        return [lane for lane in (*self.parties, OTHERS, MEDIATORS, NOBODY, BACKGROUND) if lane in taken]
