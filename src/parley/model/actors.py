"""Actors: parties, persons, bodies, places as governments, unnamed sources and documents (PLOVER actor)."""

from dataclasses import dataclass

from parley.errors import UnknownValue

ACTOR_KINDS = ("party", "person", "body", "people", "anonymous", "document")


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who acts or speaks, and for whom.

    `words` is the wording of the report ("the Palestinian Islamist movement"); `name` is the actor it was resolved to
    within the report ("Hamas"), or the wording itself. `side` is the party or government it belongs to or speaks for
    ("a spokesperson for the group": side "Hamas"), or None where the report does not say. `meant` marks an actor whom no
    words name at this place and who follows from the sides of the talks; its `words` are its name.
    """

    name: str
    words: str
    kind: str
    side: str | None = None
    meant: bool = False

    def __post_init__(self) -> None:
        if self.kind not in ACTOR_KINDS:
            raise UnknownValue("actor.kind", self.kind, ACTOR_KINDS)

    @property
    def party(self) -> str:
        """The side where there is one, else the name: the actor that a move is put down to."""
        return self.side or self.name
