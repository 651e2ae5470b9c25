"""The state whose organs a report means where it only says "the army", "the government" or "the prime minister".

It is the only one of whose government or army the report speaks, known as a state or not; else the only one named that a
movement of the report is known to face; else the one state that the report opens with, or makes far more of than of any
other that does not mediate; of a state that fights a movement that state; of two states at war the one just meant; where no
state is named, the one in which the towns lie.
"""

from collections import Counter
from collections.abc import Iterable

from parley.lexicons import by_word
from parley.reading.actors import nations
from parley.reading.actors.cast import Cast
from parley.reading.actors.player import Player
from parley.reading.actors.voting import GROUP, PERSON, PLACE, STATE

PAIR = 2
ENOUGH = 3  # weight of a state named more than once: less tells too little beside those who mediate
TOWNS = 2  # one town may be namesake of another
FAR_MORE = 1.5  # times as much as the next state: less tells too little of whose army "the army" is


def home(cast: Cast, just_meant: Iterable[str]) -> str | None:
    """Return the state whose organs need no name, or None; `just_meant` are the parties meant before, the latest first."""
    governing = _governing(cast)
    if len(governing) == 1:
        return governing[0].name
    if any(player.sort != STATE for player in governing):
        return None  # two have an army; that a list has one of them says nothing of whose is meant
    sides = cast.principals()
    named = [player for player in sides if player.sort == STATE]
    states = [player for player in named if player.mediates <= player.fights]
    states = [player for player in states if player.ties] or states
    first_two = [player.sort for player in sides[:PAIR]]
    if not states:
        return None if named else _of_towns(cast)
    faced = {state for player in sides if player.movement is not None for state in player.movement.states}
    known = [player for player in states if player.name in faced]
    if len(known) == 1:
        return known[0].name
    others = states[1].weight if len(states) > 1 else 0
    is_of_it = len(named) == len(states) and states[0].places[0] < cast.opened
    least = 0 if is_of_it else ENOUGH
    if set(first_two) == {STATE, GROUP} or states[0].weight >= max(least, FAR_MORE * others):
        return states[0].name
    names = {player.name for player in states[:PAIR]}
    return next((name for name in just_meant if name in names), None) if first_two == [STATE, STATE] else None


def alone(cast: Cast) -> str | None:
    """Return the state whose organs need no name where no other has men, leaders or towns in the report; or None."""
    tied = [player.name for player in cast.principals() if player.sort == STATE and player.ties and not player.mediates]
    return home(cast, ()) if len(tied) == 1 else None


def house(publisher: str | None, text: str = "") -> str | None:
    """Return the body or state whose own report this is, by publisher or heading; None for a paper or nobody.

    Qatar of "Ministry of Trade, State of Qatar", the United Nations of "UNITED NATIONS MISSION IN TARVIA".
    """
    heading = text.lstrip().partition("\n")[0]
    words = (publisher or (heading if heading.isupper() else "")).replace(",", " ").split()
    kinds = by_word("bodies")
    for length in range(len(words), 0, -1):
        known = kinds.get(" ".join(words[:length]).lower(), {})
        if found := known.get("of") or known.get("name"):
            return str(found)
    if not any(kinds.get(word.lower(), {}).get("kind") == "state" for word in words):
        return None
    lands = (nations.country(" ".join(words[at:])) for at in range(len(words)))
    return next((land for land in (*lands, *map(nations.nationality, words)) if land), None)


def ruling(cast: Cast) -> str | None:
    """Return the only state that the report says to have a government or an army, where no other but mediates; or None."""
    governing = _governing(cast)
    states = [player for player in cast.players if player.sort == STATE and player.is_attested and not player.mediates]
    return governing[0].name if len(governing) == 1 and states in ([], governing) else None


def _governing(cast: Cast) -> list[Player]:
    return [player for player in cast.players if player.governs and player.sort != PERSON and not player.mediates]


def torn(cast: Cast) -> str | None:
    """Return the state that fights a movement of its own, as far as the report is about that; None for any other report."""
    sides = cast.principals()[:PAIR]
    state = next((player for player in sides if player.sort == STATE), None)
    return state.name if state and {player.sort for player in sides} == {STATE, GROUP} and not state.mediates else None


def _of_towns(cast: Cast) -> str | None:
    """The state in which the towns of the report lie, where at least two do and no other has as many."""
    lands = Counter(land for player in cast.players if player.sort == PLACE and (land := nations.land(player.name)))
    ranked = [*lands.most_common(PAIR), ("", 0), ("", 0)]
    (name, first), (_, second) = ranked[0], ranked[1]
    return name if first >= TOWNS and first >= FAR_MORE * second else None
