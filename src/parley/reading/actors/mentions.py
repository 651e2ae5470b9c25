"""Who is who inside one report: every phrase that calls an actor, with the actor that it stands for.

NEEDS nothing, GIVES mentions. A name is looked up in the cast of the report; a description ("the rebels", "the army"), an
office or a pronoun stands for the last actor that it fits, and for its own wording where none does. Example: in "Kenyan
Foreign Minister Adam Ouma left. He was tired." both "Kenyan Foreign Minister Adam Ouma" and "He" are Adam Ouma, side Kenya.
"""

from collections.abc import Iterator
from dataclasses import replace

from parley.reading.actors import nations, ourselves, persons
from parley.reading.actors.callings import is_home, phrases
from parley.reading.actors.cast import Cast, initials
from parley.reading.actors.homes import alone, house, ruling, torn
from parley.reading.actors.resolving import Resolver
from parley.reading.actors.seats import is_ministry
from parley.reading.actors.voting import GROUP, PERSON, STATE
from parley.reading.marks import Marks, Mention

NEEDS: frozenset[str] = frozenset()
GIVES = "mentions"
RULING = frozenset({"president", "prime minister", "premier", "chancellor"})  # of whom a state has one at a time


def read(marks: Marks) -> Iterator[Mention]:
    """Yield the mentions of actors in text order; those inside others come after the longer ones."""
    cast = Cast(marks.sentences)
    _lead(cast, marks.report.published)
    resolver = Resolver(cast, house(marks.report.publisher, marks.report.text))
    found: list[Mention] = []
    for number, sentence in enumerate(marks.sentences):
        named = [name for name in cast.named if name.sentence is sentence]
        found.extend(resolver.sentence(number, phrases(sentence, named)))
    _take_sides(cast, marks.report.published)
    completed = (_completed(cast, mention) for mention in found)
    yield from sorted(ourselves.told(marks, cast, completed), key=lambda m: (m.start, -m.end, m.head))


def _lead(cast: Cast, published: str | None) -> None:
    """Count for each state the persons named who are known for it: whose leaders a report names, of that state it tells."""
    spoken_of = _spoken_of(cast)
    for player in cast.players:
        known = persons.side(player.name, spoken_of, _year(published)) if player.sort == PERSON else None
        if known is not None and nations.country(known):
            state = cast.state(known)
            state.leaders += len(player.places)
            state.places = state.places or list(player.places)


def _spoken_of(cast: Cast) -> set[str]:
    told = [player for player in cast.players if player.sort in (STATE, GROUP)]
    known = {player.movement.name for player in told if player.movement is not None}
    return known | {form for player in told for form in (player.name, *player.forms)}


def _year(published: str | None) -> int | None:
    return int(published[:4]) if published else None


def _take_sides(cast: Cast, published: str | None) -> None:
    """Give the persons whom the report puts on no side the one that they are known for, and the wings their movement.

    Of whom nobody knows the state, a president or prime minister is taken for that of a state that fights a movement, or of
    the only one said to have a government; a governor or a minister at home also for that of the only state that has men,
    leaders or towns in the report.
    """
    spoken_of = _spoken_of(cast)
    state, ruled = torn(cast), ruling(cast)
    stayed = ruled or alone(cast)
    for player in cast.players:
        if player.sort == PERSON and player.side is None:
            known = persons.side(player.name, spoken_of, _year(published))
            rules = (state or ruled) if player.offices & RULING else None
            stays = stayed if any(map(is_home, player.offices)) else None
            player.side = _as_called(cast, known) or player.likely or rules or stays
        elif player.movement is not None and player.movement.of is not None:
            player.side = _as_called(cast, player.movement.of)


def _as_called(cast: Cast, side: str | None) -> str | None:
    """A known side under the name that the report has for it, be it only its initials."""
    player = cast.of(side) or cast.of(initials(side)) if side else None
    return player.name if player is not None else side


def _completed(cast: Cast, mention: Mention) -> Mention:
    """The mention with the side that the report gives its actor, or the person whose spokesman it is, only later."""
    actor = mention.actor
    player = cast.of(actor.side or actor.name)
    if player is None or player.side in (None, actor.name):
        return mention
    is_wing = player.movement is not None and player.movement.of is not None
    if actor.side is not None and player.sort != PERSON and not (is_wing or is_ministry(player.name)):
        return mention
    return replace(mention, actor=replace(actor, side=player.side))
