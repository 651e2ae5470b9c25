"""Movements of the world, armed and political: how reports write them, and which states they face (movements.csv).

"Ansar Allah" and "the Houthis" are one; "the Qassam Brigades" are Hamas's. A single word ("SLA", "Wagner") may be anything:
it is that movement of whose states, or other forms, the report speaks too. Facts of public knowledge; a movement that is
not listed is read all the same, by what the report says of it.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

from parley.lexicons import folded, rows


@dataclass(frozen=True, slots=True)
class Movement:
    """A movement: its house name, how it is written, the states that it faces, and the movement whose wing it is."""

    name: str
    forms: tuple[str, ...]
    states: tuple[str, ...]
    of: str | None


def known(form: str, spoken_of: Collection[str]) -> Movement | None:
    """Return the movement written as `form` in a report that speaks of the names `spoken_of`, or None."""
    called = _plain(form)
    found = _by_form().get(called, ())
    if found and (len(found) > 1 or " " not in called):
        told = {_plain(name) for name in spoken_of} - {called}
        found = tuple(one for one in found if told.intersection(map(_plain, (*one.states, *one.forms))))
    return found[0] if len(found) == 1 else None


def are_one(name: str, other: str) -> bool:
    """Tell whether two names are forms of one movement, and of no other."""
    one, too = _by_form().get(_plain(name), ()), _by_form().get(_plain(other), ())
    return len(one) == 1 and one == too


def names(form: str) -> tuple[str, ...]:
    """Return the house names of all movements that are written as `form`."""
    return tuple(movement.name for movement in _by_form().get(_plain(form), ()))


def faced(party: str) -> frozenset[str]:
    """Return the states that a party is known to face, where it is a movement."""
    return frozenset(state for movement in _by_form().get(_plain(party), ()) for state in movement.states)


def is_form(text: str) -> bool:
    """Tell whether a movement is written so."""
    return _plain(text) in _by_form()


@cache
def _by_form() -> Mapping[str, tuple[Movement, ...]]:
    listed: dict[str, list[Mapping[str, str]]] = defaultdict(list)
    for row in rows("movements"):
        listed[row["movement"]].append(row)
    found: dict[str, list[Movement]] = defaultdict(list)
    for name, told in listed.items():
        states = tuple(filter(None, told[0]["state"].split(";")))
        movement = Movement(name, tuple(row["form"] for row in told), states, told[0]["of"] or None)
        for form in dict.fromkeys(map(_plain, movement.forms)):
            found[form].append(movement)
    return {form: tuple(movements) for form, movements in found.items()}


def _plain(form: str) -> str:
    """The form without article, accents, hyphens, dots and case."""
    return " ".join(folded(form).replace("-", " ").replace(".", "").removeprefix("the ").split())
