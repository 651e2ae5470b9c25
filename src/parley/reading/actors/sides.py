"""The two sides of the talks that a report is about, where it is plainly about two.

What both do by the meaning of the word (agree, extend) is put down to both, a breach that one alleges to the other, and
what one demands is demanded of the other. No words name them there: such an actor is marked as meant.
"""

from collections import Counter
from collections.abc import Collection, Iterator

from parley.model.actors import Actor
from parley.reading.actors.names import nationality_at
from parley.reading.actors.parties import several
from parley.reading.marks import Marks

CROWDS = frozenset({"men", "women", "people", "boys", "youths", "others"})  # who acts now and then, and is no side
BOTH = frozenset({"sides", "parties", "camps", "both", "belligerents"})  # words for the two sides themselves
ENOUGH = 2  # mentions that make a party one of the sides


def pair(marks: Marks, engaged: Counter[str], between: Collection[str]) -> tuple[Actor, Actor] | None:
    """The two sides of the talks, the more often told first; None where one or more than two could be meant.

    `engaged` counts the acts of each party, `between` holds those who mediate.
    """
    actors: dict[str, Actor] = {}
    told: Counter[str] = Counter()
    named = {mention.actor.name for mention in marks.mentions if _is_side(mention.actor, engaged)}
    for mention in marks.mentions:
        party = mention.actor.party
        if party in named and party not in between and len(several(party)) == 1:
            actors.setdefault(party, mention.actor)
            told[party] += 1 + engaged[party]
    for state in _nationalities(marks):
        told[state] += state in actors
    first, second, third = [*told.most_common(3), ("", 0), ("", 0), ("", 0)][:3]
    if second[1] < ENOUGH or second[1] == third[1]:
        return None
    return _as_side(actors[first[0]]), _as_side(actors[second[0]])


def _is_side(actor: Actor, engaged: Counter[str]) -> bool:
    """Tell whether an actor may be a side: a party, or a league or council that acts in the talks as one."""
    is_party = actor.kind == "party" and actor.name.casefold() not in CROWDS and not are_both(actor.name)
    return is_party or (actor.kind == "body" and engaged[actor.name] > 0)


def are_both(name: str) -> bool:
    """Tell whether a name is only a word for the sides themselves ("both sides", "the parties")."""
    return bool(BOTH.intersection(name.casefold().split()[-1:]))


def _nationalities(marks: Marks) -> Iterator[str]:
    """The states that adjectives name outside of mentions ("a Kenyan post"), as often as they do."""
    covered = [(mention.start, mention.end) for mention in marks.mentions]
    for sentence in marks.sentences:
        for word in sentence.words:
            state = nationality_at(sentence, word) if word.pos == "ADJ" else None
            if state and not any(start <= word.start < end for start, end in covered):
                yield state


def other(sides: tuple[Actor, Actor] | None, one: Actor | None) -> Actor | None:
    """The side that `one` is not, or None where `one` is neither."""
    if sides is None or one is None:
        return None
    names = [side.party for side in sides]
    return sides[1 - names.index(one.party)] if one.party in names else None


def _as_side(actor: Actor) -> Actor:
    return Actor(name=actor.party, words=actor.party, kind="party", meant=True)
