"""An actor as it is meant at one place of a report: what a later pronoun or description can stand for."""

from dataclasses import dataclass

from parley.model.actors import Actor
from parley.reading.actors.callings import Phrase
from parley.reading.actors.player import Player
from parley.reading.actors.voting import plain

UNSURE = "unsure"  # the sort of a name that may be a group's, and that no pronoun or description stands for


@dataclass(frozen=True, slots=True)
class Meant:
    """An actor as it was meant at one place: what a later pronoun or description can stand for."""

    actor: Actor
    sort: str
    sentence: int = 0
    is_subject: bool = False
    is_plural: bool = False


def wording(phrase: Phrase, kind: str, *, side: str | None = None, sort: str | None = None) -> Meant:
    """Return the actor that has no other name than the wording of its phrase."""
    name = plain(phrase.text)
    actor = Actor(name=name, words=phrase.text, kind=kind, side=side if side != name else None)
    return Meant(actor, sort or phrase.sort)


def acting(player: Player, kind: str) -> Actor:
    """Return a player of the cast as an actor under its own name."""
    side = player.side if player.side != player.name else None
    return Actor(name=player.name, words=player.name, kind=kind, side=side)
