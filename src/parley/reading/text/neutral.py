"""States as the parser is to hear them: under the same few names in every report, so that none is heard better than another.

A small parser hears a sentence otherwise when another country is named in it. Names of states therefore reach it as those
of stand-ins, by the order in which a paragraph first names them; the report's own words are kept beside. Nationalities are
left as they are: lists of them ("Ghanaian, Peruvian and Ugandan envoys") are heard worse when they all change.
Example: "Uganda and Ghana met in Uganda" is heard as "Egypt and Norway met in Egypt".
"""

from collections.abc import Iterable, Mapping
from functools import cache

from parley.lexicons import entries

STAND_INS = ("Egypt", "Norway", "Kenya", "Peru")  # names that the parser knows and that mean nothing else


def heard(words: Iterable[str], *, shouted: bool = False) -> list[str]:
    """Return the words of a paragraph, each that is the name of a state as that of a stand-in.

    In a text that was `shouted` (all in capitals) and is given in small letters, the names get their capital back.
    """
    order: dict[str, int] = {}
    found: list[str] = []
    for word in words:
        state = _states().get(word.title() if shouted else word)
        if state is None:
            found.append(word)
        else:
            found.append(STAND_INS[order.setdefault(state, len(order)) % len(STAND_INS)])
    return found


@cache
def _states() -> Mapping[str, str]:
    """Name → the state; names of several words are left to the parser."""
    found = {}
    for entry in entries("nationalities"):
        for name in (entry["country"], *entry.get("names", ())):
            if " " not in name:
                found[name] = str(entry["country"])
    return found
