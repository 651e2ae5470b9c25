"""Disagreements: claims that cannot all hold, side by side, a page of them or one after the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from parley.errors import NotOnRecord
from parley.model.judgements import Judgement
from parley.store import decisions, paging, queries
from parley.store.queries import ALL
from parley.web.asked import Asked
from parley.web.pages.beside import Pair, pair

KIND = "contradicts"


@dataclass(frozen=True, slots=True, kw_only=True)
class One:
    """One disagreement, the sums with its numbers, its place among those asked for, and the ids of those beside it."""

    pair: Pair
    sums: tuple[Judgement, ...]
    before: str | None
    after: str | None
    nth: int
    total: int


def show(asked: Asked) -> Mapping[str, Any]:
    """Return a page of the disagreements asked for."""
    found = _found(asked)
    seen = int(asked.after) if asked.after.isdecimal() else 0
    page = found[seen : seen + paging.PAGE]
    after = str(seen + paging.PAGE) if len(found) > seen + paging.PAGE else None
    return {"pairs": [each for judgement in page if (each := _pair(asked, judgement))], "after": after, "total": len(found)}


def one(asked: Asked, named: str) -> One:
    """Return the disagreement of an id; raise NotOnRecord where it is not among those asked for."""
    found = _found(asked)
    ids = [judgement.id for judgement in found]
    if named not in ids or (told := _pair(asked, found[ids.index(named)])) is None:
        raise NotOnRecord(f"disagreement {named}", str(asked.record.where))
    nth = ids.index(named)
    return One(
        pair=told,
        sums=_sums(asked, told.judgement),
        before=ids[nth - 1] if nth else None,
        after=ids[nth + 1] if nth + 1 < len(ids) else None,
        nth=nth + 1,
        total=len(ids),
    )


def _sums(asked: Asked, judgement: Judgement) -> tuple[Judgement, ...]:
    """The sums that were checked with any of the numbers."""
    judged = (each for member in judgement.members for each in queries.judgements_on(asked.record, member))
    return tuple({each.id: each for each in judged if each.kind == "sum"}.values())


def _found(asked: Asked) -> list[Judgement]:
    found = list(queries.judgements(asked.record, KIND))
    if asked.selection == ALL:
        return found
    selected = {claim.id for claim in queries.claims(asked.record, None, asked.selection)}
    return [judgement for judgement in found if selected.intersection(judgement.members)]


def _pair(asked: Asked, judgement: Judgement) -> Pair | None:
    claims = {member: told[0] for member in judgement.members if (told := queries.claims_named(asked.record, member))}
    return pair(judgement, claims, decisions.standing_decisions(asked.record))
