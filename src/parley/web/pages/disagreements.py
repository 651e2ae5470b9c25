"""Disagreements: claims that cannot all hold, side by side, a page of them or one after the other, the latest first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from parley.errors import NotOnRecord
from parley.exports import lists
from parley.exports.views import DisagreementRow
from parley.model.judgements import Judgement
from parley.store import disagreeing, queries
from parley.store.paging import PAGE, Place
from parley.web.asked import Asked
from parley.web.pages import decided
from parley.web.pages.beside import Pair, pair

MOST = 200  # of the list that are looked at for one page; a party that is hardly told of would else take the whole list


@dataclass(frozen=True, slots=True, kw_only=True)
class One:
    """One disagreement, the sums that were checked with its numbers, and the ids of those before and after it."""

    pair: Pair
    sums: tuple[Judgement, ...]
    before: str | None
    after: str | None


def show(asked: Asked) -> Mapping[str, Any]:
    """Return a page of the disagreements asked for."""
    found = disagreeing.page(asked.record, asked.selection, place=Place(after=asked.after, latest=True), most=MOST)
    standing = decided.over(asked.record, found.claims.values())
    pairs = [each for judgement in found.judgements if (each := pair(judgement, found.claims, standing))]
    return {"pairs": pairs, "after": found.after, "most": MOST if found.after and len(found.judgements) < PAGE else None}


def one(asked: Asked, named: str) -> One:
    """Return the disagreement of an id; raise NotOnRecord where it is not among those asked for."""
    record = asked.record
    judgement, key = disagreeing.one(record, named, asked.selection), disagreeing.place_of(record, named)
    claims = queries.claims_of_ids(record, judgement.members) if judgement else {}
    told = pair(judgement, claims, decided.over(record, claims.values())) if judgement else None
    if told is None or key is None:
        raise NotOnRecord(f"disagreement {named}", str(record.where))
    before, after = Place(before=key, latest=True, size=PAGE), Place(after=key, latest=True, size=PAGE)
    if asked.selection == queries.ALL:
        before, after = Place(before=key, latest=True, size=1), Place(after=key, latest=True, size=1)
    earlier, later = (disagreeing.page(record, asked.selection, place=place, most=MOST) for place in (before, after))
    return One(
        pair=told,
        sums=_sums(asked, told.judgement),
        before=earlier.judgements[-1].id if earlier.judgements else None,
        after=later.judgements[0].id if later.judgements else None,
    )


def rows(asked: Asked, judgement: Judgement) -> Iterator[DisagreementRow]:
    """Return the rows of one disagreement: its first claim beside each of the others."""
    return lists.side_by_side(judgement, queries.claims_of_ids(asked.record, judgement.members))


def _sums(asked: Asked, judgement: Judgement) -> tuple[Judgement, ...]:
    judged = (each for member in judgement.members for each in queries.judgements_on(asked.record, member))
    return tuple({each.id: each for each in judged if each.kind == "sum"}.values())
