"""The map: where reports say that something happened, as towns and countries; what names neither is listed."""

from collections.abc import Mapping
from typing import Any

from parley.exports.desk_views import PlaceRow
from parley.exports.places import COUNTRY, NOWHERE, TOWN, places, spot
from parley.model.claims import Agreement, Event, Figure, Meeting
from parley.web.asked import Asked
from parley.web.pages.windows import window

KINDS = tuple(kind.KIND for kind in (Figure, Meeting, Agreement, Event))
"""The kinds of claim that have a place."""
LINES = 150  # claims of each kind in a window: not every one of them has a place
ANY_TOWN = "Rome"
LINKED = 3  # claims of a place that its row links


def show(asked: Asked) -> Mapping[str, Any]:
    """Give the places of a window, those on the map apart from the others, and what the map draws."""
    found = window(asked, KINDS, LINES)
    rows = list(places(found.claims))
    told = {claim.id: claim for claim in found.claims}
    mapped = [row for row in rows if row.precision != NOWHERE]
    return {
        "mapped": mapped,
        "others": [row for row in rows if row.precision == NOWHERE],
        "window": found,
        "linked": {row: [told[each] for each in row.ids[:LINKED]] for row in rows},
        "chart": {
            "towns": [_mark(nth, row) for nth, row in enumerate(mapped) if row.precision == TOWN],
            "countries": [
                _mark(nth, row) | {"code": row.code} for nth, row in enumerate(mapped) if row.precision == COUNTRY
            ],
        },
    }


def warm() -> None:
    """Load the towns and countries, which takes seconds: done once, before anybody waits for it."""
    spot(ANY_TOWN)


def _mark(nth: int, row: PlaceRow) -> dict[str, Any]:
    claims = f"{row.claims} claim{'' if row.claims == 1 else 's'}"
    label = f"{row.place}, {row.country}: {claims} ({', '.join(row.kinds)})"
    if row.precision == COUNTRY:
        label = f"{row.place}, the country: {claims} ({', '.join(row.kinds)})"
    return {"nth": nth, "name": row.place, "lat": row.lat, "lon": row.lon, "claims": row.claims, "label": label}
