"""One report's claims as one list, whatever their kind, and the days that they tell."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from parley.exports.claim_rows import claim_row, place
from parley.exports.formats import cell
from parley.exports.lists import in_short, marked
from parley.exports.views import ClaimRow, told
from parley.model.claims import Claim
from parley.model.decisions import standing
from parley.store import decisions
from parley.store.database import Record

KNOWN = "_known"  # the end of the name of a field that says how the day in the field before it was worked out
_PLACE = frozenset(field.name for field in fields(ClaimRow))


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRow(ClaimRow):
    """One claim of a report, whatever its kind."""

    NAME = "claims"
    COLUMNS = ("id", "kind", "short", "quote")

    kind: str = told("figure, statement, move, meeting, agreement or event")
    short: str = told("the claim in a few words")
    told: tuple[str, ...] = told("its fields, those that the report tells, each with its value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day that claims of a report tell, how it was worked out, and the ids of those claims."""

    day: str
    how: str
    claims: tuple[str, ...]


def own_names(row: ClaimRow) -> list[str]:
    """Return the names of the fields of a claim's row that its kind has beside those that every kind has."""
    return [field.name for field in fields(row) if field.name not in _PLACE]


def told_rows(record: Record, claims: Iterable[Claim]) -> list[ToldRow]:
    """Return the claims of a report as rows; what people decided on them is marked."""
    kept = list(claims)
    decided = standing(decisions.decisions_on(record, *(claim.id for claim in kept)))
    return [marked(_row(claim), decided) for claim in kept]


def _row(claim: Claim) -> ToldRow:
    row = claim_row(claim)
    values = ((name, getattr(row, name)) for name in own_names(row))
    fields = tuple(f"{name}: {cell(value)}" for name, value in values if value not in (None, (), False))
    return ToldRow(**place(claim), kind=claim.KIND, short=in_short(claim), told=fields)


def days(claims: Iterable[Claim]) -> list[Day]:
    """Return the days that claims tell, in their order."""
    found: dict[tuple[str, str], list[str]] = {}
    for claim in claims:
        for day, how in _days(claim_row(claim)):
            found.setdefault((day, how), []).append(claim.id)
    return [Day(day=day, how=how, claims=tuple(dict.fromkeys(ids))) for (day, how), ids in sorted(found.items())]


def _days(row: ClaimRow) -> Iterator[tuple[str, str]]:
    for name in own_names(row):
        day = getattr(row, name.removesuffix(KNOWN)) if name.endswith(KNOWN) else None
        if day:
            yield day, getattr(row, name) or "unknown"
