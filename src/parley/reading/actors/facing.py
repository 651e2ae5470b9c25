"""Who faces whom: what speaks for each two parties of a report being the two sides of its talks, weighed.

Each signal (lexicon side_weights) holds of one of the two or of both. Its weights are those of a conditional logit (McFadden
1974; training/sides), so that the sums give the odds of each two; where no two have PLAIN of the odds, as among three
factions, nobody is taken for the sides.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations

from parley.lexicons import by_word, entries, movements
from parley.model.actors import Actor
from parley.reading.actors import media
from parley.reading.actors.names import nationality_at
from parley.reading.actors.parties import several
from parley.reading.marks import Marks

Pair = tuple[str, str]
Strengths = Mapping[str, float]

CROWDS = frozenset({"men", "women", "people", "boys", "youths", "others"})  # who acts now and then, and is no side
BOTH = frozenset({"sides", "parties", "camps", "both", "belligerents"})  # words for the two sides themselves
PLAIN = 0.4  # share of the odds from which on, in cross-validation, three in four pairs were the annotated ones
CANDIDATES = 8  # parties looked at, those most told of
ENOUGH = 2  # what a report must tell of a side: more than its name, if it is not known whom it faces
OWN = ("party", "body")
ACT = 2  # an act tells as much of a party as two namings
MOST = 20  # namings from which on more tell no more


@dataclass(slots=True)
class Party:
    """One party of a report: how often it is named itself, how often others for it, what it does, and where it is told.

    `adjectives` counts where only its nationality is told ("a Kenyan post").
    """

    name: str
    own: int = 0
    sided: int = 0
    adjectives: int = 0
    acts: int = 0
    is_third: bool = False
    sentences: set[int] = field(default_factory=set)

    @property
    def told(self) -> int:
        """How often the report tells of it."""
        return self.own + self.sided + self.adjectives + ACT * self.acts


def best(marks: Marks, acts: Counter[str], between: Collection[str]) -> Pair | None:
    """The two sides of the talks, the more often told first; None where it is not plain who they are.

    `acts` counts the acts of each party, `between` holds those who mediate.
    """
    offered = alternatives(marks, acts, between)
    odds = {pair: math.exp(_sum(told)) for pair, told in offered.items()}
    found = max(odds, key=lambda pair: odds[pair], default=None)
    return found if found is not None and odds[found] >= PLAIN * sum(odds.values()) else None


def alternatives(marks: Marks, acts: Counter[str], between: Collection[str]) -> dict[Pair, Strengths]:
    """Return every two parties that could be the sides, each pair with what speaks for it (signal → strength)."""
    told = [party for party in _parties(marks, acts, between) if _may_be_side(party)]
    faced = {state for party in told if party.told >= ENOUGH for state in movements.faced(party.name)}
    enough = (party for party in told if party.told >= ENOUGH or party.name in faced)
    ranked = sorted(enough, key=lambda party: -party.told)[:CANDIDATES]
    return {(one.name, other.name): _signals(one, other) for one, other in combinations(ranked, 2)}


def are_both(name: str) -> bool:
    """Tell whether a name is only a word for the sides themselves ("both sides", "the parties")."""
    return bool(BOTH.intersection(name.casefold().split()[-1:]))


def _parties(marks: Marks, acts: Counter[str], between: Collection[str]) -> list[Party]:
    found: dict[str, Party] = defaultdict(lambda: Party(""))
    for mention in marks.mentions:
        sentence = marks.sentence_at(mention.head[0])
        names = several(mention.actor.party)
        for name in names:
            party = found[name]
            party.name = name
            if sentence is not None:
                party.sentences.add(sentence.start)
        if len(names) == 1:
            _count(found[names[0]], mention.actor)
    for state in _nationalities(marks):
        if state in found:
            found[state].adjectives += 1
    for name, party in found.items():
        party.acts, party.is_third = acts[name], name in between
    return list(found.values())


def _count(party: Party, actor: Actor) -> None:
    if actor.side is not None:
        party.sided += actor.kind != "document" and not media.is_medium(actor)
    elif actor.kind in OWN:
        party.own += 1


def _nationalities(marks: Marks) -> Iterator[str]:
    """The states that adjectives name outside of mentions ("a Kenyan post"), as often as they do."""
    covered = [(mention.start, mention.end) for mention in marks.mentions]
    for sentence in marks.sentences:
        for word in sentence.words:
            state = nationality_at(sentence, word) if word.pos == "ADJ" else None
            if state and not any(start <= word.start < end for start, end in covered):
                yield state


def _may_be_side(party: Party) -> bool:
    """Tell whether it is somebody: named itself or by who speaks for it; no crowd, no medium, and no word for both sides."""
    is_nobody = party.name.casefold() in CROWDS or media.is_name(party.name) or are_both(party.name)
    return party.own + party.sided > 0 and not is_nobody


def _signals(one: Party, other: Party) -> Strengths:
    """What speaks for the two being the sides: signal → strength, those that hold."""
    found: dict[str, float] = defaultdict(float)
    for signal, strength in (*_of_one(one), *_of_one(other), *_of_both(one, other)):
        found[signal] += strength
    return {signal: strength for signal, strength in found.items() if strength}


def _of_both(one: Party, other: Party) -> Iterator[tuple[str, float]]:
    yield "together", _log(len(one.sentences & other.sentences))
    yield "both act", _log(min(one.acts, other.acts))
    yield "known to face", float(other.name in movements.faced(one.name) or one.name in movements.faced(other.name))


def _of_one(party: Party) -> Iterator[tuple[str, float]]:
    yield "told", _log(party.told)
    yield "spoken for", _log(party.sided)
    yield "mediates", float(party.is_third)
    listed = by_word("bodies").get(party.name.lower(), {})
    yield "of the world", float(party.name in bodies_of_the_world() or listed.get("kind") == "body")


def _log(times: int) -> float:
    return math.log1p(min(times, MOST))


def _sum(told: Strengths) -> float:
    weights = _weights()
    return sum(weights.get(signal, 0.0) * strength for signal, strength in told.items())


@cache
def _weights() -> Strengths:
    return {word: entry["weight"] for word, entry in by_word("side_weights").items()}


@cache
def bodies_of_the_world() -> frozenset[str]:
    """The names of bodies that are no side in a war: United Nations, Red Cross and the like."""
    return frozenset(entry["name"] for entry in entries("bodies") if entry["kind"] == "body" and "name" in entry)
