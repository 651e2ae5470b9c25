"""Open disagreements one by one: their places in the list, and those of them that are about claims of a selection."""

from sqlalchemy import select

from parley.model.claims import Claim
from parley.model.judgements import Judgement
from parley.store import around, paging, queries, tables
from parley.store.database import Record
from parley.store.paging import JudgementPage, Place
from parley.store.queries import ALL, Selection

KIND = "contradicts"


def place_of(record: Record, named: str) -> str | None:
    """Return the key by which the disagreement of an id stands in the list; None where there is none."""
    column = tables.listings.c
    query = select(column.placed).where(column.judgement == named, column.kind == KIND)
    return next((str(row["placed"]) for row in record.rows(query)), None)


def one(record: Record, named: str, selection: Selection) -> Judgement | None:
    """Return the disagreement of an id; None where there is none, or none of its claims belongs to the selection."""
    found = queries.judgements_of_ids(record, [named])
    return next(iter(among(record, found, selection)), None) if place_of(record, named) else None


def page(record: Record, selection: Selection, *, place: Place, most: int) -> JudgementPage:
    """Return a page of those about claims of a selection, looked for among `most` of the list at most.

    The page is full, or the list is at its end, or so many were looked at; `after` or `before` then leads on. It may hold
    some more than it has to.
    """
    judged: list[Judgement] = []
    claims: dict[str, Claim] = {}
    for _ in range(0, most, place.size):
        found = paging.disagreement_page(record, place=place)
        kept = among(record, found.judgements, selection)
        judged = [*kept, *judged] if place.before is not None else [*judged, *kept]
        claims |= found.claims
        onward = found.before if place.before is not None else found.after
        if onward is None or len(judged) >= place.size:
            break
        place = _on(place, onward)
    return JudgementPage(judgements=tuple(judged), claims=claims, after=found.after, before=found.before)


def _on(place: Place, onward: str) -> Place:
    if place.before is not None:
        return Place(before=onward, latest=place.latest, size=place.size)
    return Place(after=onward, latest=place.latest, size=place.size)


def among(record: Record, judged: tuple[Judgement, ...] | list[Judgement], selection: Selection) -> list[Judgement]:
    """Return those judgements of which a claim belongs to a selection."""
    if selection == ALL:
        return list(judged)
    ids = sorted({member for judgement in judged for member in judgement.members})
    selected = around.selected(record, ids, selection)
    return [judgement for judgement in judged if selected.intersection(judgement.members)]
