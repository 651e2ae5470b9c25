"""The two sides of the talks that a report is about, where it is plainly about two (see facing).

What both do by the meaning of the word (agree, extend) is put down to both, a breach that one alleges to the other, and
what one demands is demanded of the other. No words name them there: such an actor is marked as meant.
"""

from collections import Counter
from collections.abc import Collection

from parley.lexicons import movements
from parley.model.actors import Actor
from parley.reading.actors import facing, parties
from parley.reading.marks import Marks

LED = " led by "


def pair(marks: Marks, acts: Counter[str], between: Collection[str]) -> tuple[Actor, Actor] | None:
    """The two sides of the talks, the more often told first; None where one or more than two could be meant.

    `acts` counts the acts of each party, `between` holds those who mediate.
    """
    found = facing.best(marks, acts, between)
    return (_as_side(found[0]), _as_side(found[1])) if found is not None else None


def other(sides: tuple[Actor, Actor] | None, one: Actor | None) -> Actor | None:
    """The side that `one` is not, or None where `one` is neither."""
    if sides is None or one is None:
        return None
    names = [side.party for side in sides]
    return sides[1 - names.index(one.party)] if one.party in names else None


def opponent(marks: Marks, sides: tuple[Actor, Actor] | None, one: Actor | None) -> Actor | None:
    """The other side than `one`; of a third party the only one told of that it is known to face, in a report on several.

    Of several together it is the one that any of them has for its opponent ("Kenya and Peru" against the League), and of
    those without a name that of who leads them ("factions led by the League").
    """
    found = other(sides, one)
    if found is not None or one is None:
        return found
    led = one.words.casefold().partition(LED)[2]
    leaders = [side.party for side in sides or () if side.party.casefold() in led]
    names = leaders or parties.names(one)
    sided = {side.party for name in names if (side := other(sides, _as_side(name))) is not None}
    against = (sided or _told_to_face(marks, names)) - set(names)
    return _as_side(next(iter(against))) if len(against) == 1 else None


def _told_to_face(marks: Marks, names: Collection[str]) -> set[str]:
    """The parties told of in the report that any of those named is known to face."""
    told = {mention.actor.party for mention in marks.mentions}
    return {party for party in told for name in names if party in movements.faced(name) or name in movements.faced(party)}


def _as_side(name: str) -> Actor:
    return Actor(name=name, words=name, kind="party", meant=True)
