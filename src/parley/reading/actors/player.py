"""One actor of the cast of a report: how it is written, what speaks for each sort, and what the report makes of it."""

from collections import Counter
from dataclasses import dataclass, field

from parley.lexicons.movements import Movement
from parley.reading.actors.voting import GROUP, PERSON, STATE

FIGHTING = 2  # a sign that an actor fights weighs as much as two namings
MEDIATING = 3  # a mediator is often named more than a side
KNOWN = 2  # namings of a state's leaders that tell of it: one leader may be a guest
ATTESTED = 3  # signs that a name is a group's; the parser's word alone is one


@dataclass(slots=True)
class Player:
    """One actor of the cast.

    `votes` counts what speaks for each sort, `forms` how it is written; `said` are the nouns that it is called by. `ruled`
    counts where it has men under arms or rulers ("Kenyan troops"), `leaders` where somebody is named who is known for it.
    `bearers` are those for whom it is short where several are so called ("Sow" of two Sows). `likely` is the side of which
    only the kind is told ("a rebel leader"). `movement` is what the world knows it as.
    """

    forms: Counter[str] = field(default_factory=Counter)
    votes: Counter[str] = field(default_factory=Counter)
    said: set[str] = field(default_factory=set)
    name: str = ""
    sort: str = ""
    side: str | None = None
    likely: str | None = None
    bearers: tuple[str, ...] = ()
    places: list[int] = field(default_factory=list)
    mediates: int = 0
    fights: int = 0
    acts: int = 0
    towns: int = 0
    named: int = 0
    venues: int = 0
    governs: int = 0
    ruled: int = 0
    leaders: int = 0
    offices: set[str] = field(default_factory=set)
    movement: Movement | None = None

    @property
    def is_attested(self) -> bool:
        """Tell whether it is a state called by name, not by nationality only, or a group by more than one sign.

        What has a government is a state, also where no list has it.
        """
        if self.bearers:
            return False
        if self.governs and self.sort != PERSON:
            return True
        if self.sort == STATE:
            return self.named > 0 or self.ties >= max(KNOWN, self.towns + 1)
        signs = self.votes[GROUP] + self.acts + self.fights
        return self.sort == GROUP and (self.movement is not None or (self.votes[GROUP] > 1 and signs >= ATTESTED))

    @property
    def ties(self) -> int:
        """How often the report shows it with an army, rulers or towns of its own, rather than only names it."""
        return self.fights + self.governs + self.ruled + self.leaders + self.towns

    @property
    def weight(self) -> int:
        """How much the report makes of it as a side: named often, and more so where it fights than where it mediates."""
        return (
            len(self.places)
            + self.acts
            + self.towns
            + FIGHTING * (self.fights + self.governs)
            - MEDIATING * self.mediates
            - self.venues
        )
