"""Spelling: when two names, in folded parts, are one name written differently."""

from collections.abc import Mapping, Sequence
from functools import cache

from rapidfuzz.distance import DamerauLevenshtein

from parley.lexicons import entries
from parley.reconciling.topics import fold

SPELLING = 2  # letters by which two spellings of one part may differ …
SPELLED = 5  # … where the shorter has at least so many; below that one letter makes another name
SHORTEST_ABBREVIATION = 2
ENDING = 2  # letters that make an adjective of a place: Gaza, Gazan


def spelled_alike(one: str, other: str) -> bool:
    """Tell whether two parts of a name are one part spelled alike."""
    allowed = SPELLING if min(len(one), len(other)) >= SPELLED else 0
    return DamerauLevenshtein.distance(one, other, score_cutoff=allowed) <= allowed


def one_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two names of persons have given and family name alike, and no other name between them.

    A family name alone is no evidence: two of a family may be in the talks.
    """
    if len(one) == 1 or len(other) == 1:
        return False
    between = one[1:-1], other[1:-1]
    agree = not all(between) or any(spelled_alike(a, b) for a in between[0] for b in between[1])
    return agree and spelled_alike(one[0], other[0]) and spelled_alike(one[-1], other[-1])


def one_phrase(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two names of several words are the same but for the spelling of one word."""
    if len(one) != len(other) or len(one) == 1:
        return False
    apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(apart) == 1 and spelled_alike(*apart[0])


def one_place(one: str, other: str) -> bool:
    """Tell whether two words call one place, perhaps as its adjective: Gaza and Gazan; Niger and Nigeria are two states."""
    states = _states().get(one), _states().get(other)
    if all(states):
        return states[0] == states[1]
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) > ENDING and long.startswith(short) and len(long) - len(short) <= ENDING)


@cache
def _states() -> Mapping[str, str]:
    """The state that each folded name or adjective calls."""
    known: dict[str, str] = {}
    for entry in entries("nationalities"):
        for word in (entry["country"], *entry.get("names", ()), *entry["words"]):
            known.setdefault(fold(word), entry["country"])
    return known


def abbreviates(one: str, other: str, *, parts: Sequence[str]) -> bool:
    """Tell whether `one`, in capitals, is made of the initials of `other`, whose folded parts are `parts`."""
    is_short = one.isupper() and len(one) >= SHORTEST_ABBREVIATION and " " not in one
    return is_short and len(parts) > 1 and one.casefold() == initials(parts)


def initials(parts: Sequence[str]) -> str:
    """Return the first letters of the parts of a name."""
    return "".join(part[0] for part in parts)
