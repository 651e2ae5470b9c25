"""The two between whom a report is, where it calls them together ("both sides", "the two countries") or one by the other."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from parley.lexicons import by_word
from parley.model.actors import Actor
from parley.reading.actors.callings import Phrase
from parley.reading.actors.cast import Cast
from parley.reading.actors.lands import RULED
from parley.reading.actors.meant import Meant, acting, wording
from parley.reading.actors.parties import together
from parley.reading.actors.player import Player
from parley.reading.actors.voting import GROUP, STATE

if TYPE_CHECKING:
    from parley.reading.actors.resolving import Resolver

PAIR = 2
OTHER = frozenset({"other", "opposite", "opposing"})
EVERY = frozenset({"each", "either", "neither"})
OPPOSED = frozenset(
    {
        "both",
        "two",
        "each",
        "either",
        "neither",
        "warring",
        "opposing",
        "conflicting",
        "rival",
        "the",
        "all",
        "concerned",
        "other",
    }
)


def two(resolver: "Resolver") -> list[Player]:
    """The two between whom the report is, as far as it names them; who mediates is neither.

    Nor is a state that is only named, where another has men, leaders or towns in the report. Of a report on a movement that
    names no state the other is "the government", where it speaks of one.
    """
    sides = [player for player in _involved(resolver.cast)[:PAIR] if player.mediates <= player.fights]
    if [player.sort for player in sides] == [GROUP] and any(meant.actor.name == RULED for meant in resolver.history):
        sides.append(Player(name=RULED, sort=STATE))
    return sides


def _involved(cast: Cast) -> list[Player]:
    """The principals, without the states that are only named beside one with ties.

    Nor, beside a group that weighs as much, those whose leaders are named but no men of theirs: they may host the two.
    """
    principals = cast.principals()
    are_tied = any(player.sort == STATE and player.ties for player in principals)
    involved = [player for player in principals if player.sort != STATE or player.ties or not are_tied]
    heaviest = max((player.weight for player in involved[1:] if player.sort == GROUP), default=0)
    return involved[:1] + [player for player in involved[1:] if player.weight > heaviest or _has_men(player)]


def _has_men(player: Player) -> bool:
    return player.sort != STATE or player.fights + player.governs + player.ruled > 0


def pair(resolver: "Resolver", phrase: Phrase) -> Meant | None:
    """ "Both sides": the two as one; the wording alone where the phrase tells of which they are ("both Kenyan sides")."""
    others = {w.lower for w in phrase.front if w.i != phrase.head.i and w.pos in ("ADJ", "NOUN", "PROPN", "NUM")} - OPPOSED
    return _as_pair(phrase, [] if others else two(resolver))


def _as_pair(phrase: Phrase, sides: Sequence[Player]) -> Meant:
    if len(sides) < PAIR:
        return wording(phrase, "party")
    return Meant(together([acting(side, "party") for side in sides]), "pair", is_plural=True)


def twin(resolver: "Resolver", phrase: Phrase) -> Meant | None:
    """ "Both countries", "the two gangs": the two whom the report is about, if they are of that kind, or its only states."""
    if by_word("groups")[phrase.noun].get("of") != STATE:
        return pair(resolver, phrase)
    between = [player for player in resolver.cast.principals() if player.mediates <= player.fights]
    states = [player for player in between if player.sort == STATE]
    if len(states) != PAIR and any(player.sort != STATE for player in between[:PAIR]):
        return wording(phrase, "party")
    return _as_pair(phrase, states[:PAIR])


def one_side(resolver: "Resolver", phrase: Phrase) -> Meant | None:
    """ "The Kenyan side", "each side", "neither", and "the other side": that of the two which was not the last meant."""
    front = {word.lower for word in phrase.front}
    if front & EVERY:
        return pair(resolver, phrase)
    side = resolver.side(phrase)
    if side is not None:
        return Meant(Actor(name=side, words=phrase.text, kind="party"), STATE)
    other = opposite(resolver, (m.actor.party for m in reversed(resolver.history))) if front & OTHER else None
    return Meant(acting(other, "party"), other.sort) if other is not None else None


def opposite(resolver: "Resolver", parties: Iterable[str]) -> Player | None:
    """The other of the two than the first of `parties` that is one of them; None where there are no two, or none is."""
    sides = two(resolver)
    names = [player.name for player in sides]
    one = next((party for party in parties if party in names), None)
    return sides[1 - names.index(one)] if len(sides) == PAIR and one is not None else None
