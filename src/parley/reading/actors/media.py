"""Media: agencies, stations and papers. What they report of others is not theirs; a state's own speak for it.

"The agency SANA said that no bus would leave before the captives are free" is Syria's condition where Syria is a side.
"""

from parley.lexicons import by_word
from parley.model.actors import Actor
from parley.reading.actors.names import Name

SENSES = ("press", "agency", "medium")
NOUNS = frozenset(
    {"agency", "television", "radio", "broadcaster", "newspaper", "paper", "daily", "weekly", "magazine", "station",
     "channel", "website", "portal", "outlet", "press", "media", "tv"}
)  # fmt: skip


def is_medium(actor: Actor) -> bool:
    """Tell whether an actor is a medium, by its name or by what it is called ("state television", "Channel 12")."""
    called = actor.words.casefold().split()
    return is_name(actor.name) or any(word in NOUNS for word in called[-2:])


def is_name(name: str) -> bool:
    """Tell whether a name is that of a medium: "Reuters", "Harbour Radio"."""
    folded = name.casefold()
    return any(by_word("bodies").get(part, {}).get("sense") in SENSES for part in (folded, *folded.split()))


def speaks_for(actor: Actor) -> str | None:
    """The state whose own medium an actor is, or None."""
    return actor.side or by_word("bodies").get(actor.name.casefold().split()[-1], {}).get("of")


def is_named_as_one(name: Name) -> bool:
    """Tell whether a name stands beside a noun for a medium: "the news agency SANA", "Orsk TV, a private station"."""
    sentence, head = name.sentence, name.head
    near = [sentence.head(head)] if head.dep == "appos" else []
    near += [*sentence.children(head, "appos", "compound", "nmod"), *sentence.words[max(name.first - 1, 0) : name.first]]
    return any(word.pos == "NOUN" and word.lower in NOUNS for word in near)
