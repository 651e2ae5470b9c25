"""Views that begin with the whole record: the overview, and the places on the map."""

from dataclasses import dataclass
from typing import ClassVar

from parley.exports.row import Row, told


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewRow(Row):
    """What is on record at a glance: each negotiation and its state, open disagreements, reports per day and outlet."""

    NAME: ClassVar[str] = "overview"
    FILTERS: ClassVar[tuple[str, ...]] = ("day",)
    COLUMNS: ClassVar[tuple[str, ...]] = ("part", "date", "what", "state", "reports")

    part: str = told("talks, disagreement or reports")
    id: str | None = told("id of the line of talks or of the judgement; none for reports")
    date: str | None = told(
        "since when a state is told, for which day claims differ, or on which day reports were published"
    )
    what: str = told("parties and matter of talks; both sides of a disagreement; the outlet of reports")
    state: str | None = told("the latest state of talks that reports tell; why claims differ")
    reports: int = told("how many reports tell of it; how many the outlet published on the day")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow(Row):
    """Where reports say that something happened: towns and countries, no more precise than told; never a dateline."""

    NAME: ClassVar[str] = "places"
    FILTERS: ClassVar[tuple[str, ...]] = ("party", "day", "report", "search")
    COLUMNS: ClassVar[tuple[str, ...]] = ("place", "country", "precision", "claims", "kinds", "words")

    place: str = told("the town or country; the words of the reports where it is neither")
    country: str | None = told("the country; none where the words leave it open")
    code: str | None = told("number of the country in ISO 3166-1")
    lat: float | None = told(
        "latitude to a tenth of a degree: of a town its middle, of a country the middle of its largest town"
    )
    lon: float | None = told("longitude to a tenth of a degree")
    precision: str = told("town, country, or not mapped")
    claims: int = told("how many claims are told there")
    kinds: tuple[str, ...] = told("kinds of those claims")
    words: tuple[str, ...] = told("the wordings of the reports")
    ids: tuple[str, ...] = told("ids of the claims")
