"""The overview: where each negotiation stands, what was done last, what is told differently, and who reported when."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from parley.exports import lists
from parley.exports.claim_rows import claim_row
from parley.exports.ledger_views import TalksRow
from parley.exports.lists import LEDGERS
from parley.exports.overview import NO_OUTLET
from parley.model.claims import Move
from parley.store import counting, disagreeing, paging, published
from parley.store.paging import Place
from parley.store.published import Counted
from parley.store.queries import ALL
from parley.web.asked import Asked
from parley.web.pages import beside, decided, ledgers
from parley.web.pages.ledgers import WHOLE
from parley.web.pages.windows import window

LINES = 25  # deals, meetings and moves each that the latter are made from
LOOKED_AT = 100  # disagreements among which those of some days are looked for
FEW = 5  # of a large record's negotiations, of moves and of disagreements shown; the page of each has all
APART = 4  # outlets that have a colour and pattern of their own
OTHERS = "Other outlets"
DAYS = 60  # drawn where no days are asked for: the last of the record
MOST_DAYS = 120  # drawn day by day: a longer time is drawn by month


def show(asked: Asked) -> Mapping[str, Any]:
    """Give the parts of the page; each looks at no more than a window of the record."""
    make, kinds = LEDGERS[TalksRow]
    named = [kind.KIND for kind in kinds]
    is_whole = counting.has_few(asked.record, named, WHOLE)
    found = window(asked, named, WHOLE if is_whole else LINES)
    wanted = {claim.id for claim in found.claims}
    negotiations = [
        row
        for row in make(ledgers.on_record(asked, found.claims, kinds))
        if isinstance(row, TalksRow) and any(each.id in wanted for each in row.cites)
    ]
    moves = paging.page(asked.record, Move.KIND, asked.selection, place=Place(latest=True, size=FEW))
    standing = decided.over(asked.record, moves.claims)
    return {
        "talks": negotiations if is_whole else negotiations[:FEW],
        "window": found,
        "moves": [lists.marked(claim_row(claim), standing) for claim in moves.claims],
        **_differing(asked),
        "differing": counting.judgements(asked.record, "contradicts") if asked.selection == ALL else None,
        "chart": chart(asked),
    }


def _differing(asked: Asked) -> Mapping[str, Any]:
    """The latest disagreements of the selection, and among how many they were looked for where there may be more."""
    place = Place(latest=True, size=FEW if asked.selection == ALL else LINES)
    found = disagreeing.page(asked.record, asked.selection, place=place, most=LOOKED_AT)
    pairs = [each for judgement in found.judgements if (each := beside.pair(judgement, found.claims, {}))]
    return {"pairs": pairs[:FEW], "looked_at": LOOKED_AT if found.after and len(pairs) < FEW else None}


def chart(asked: Asked) -> dict[str, Any] | None:
    """Return the days drawn with the reports of each outlet on them, None where no report of these days is on record."""
    span = _span(asked)
    if span is None:
        return None
    first, last = span
    days = replace(asked.selection, first=first.isoformat(), last=last.isoformat())
    counts = published.by_day_and_outlet(asked.record, days)
    told = Counter[str]()
    for _, outlet, reports in counts:
        told[outlet or NO_OUTLET] += reports
    ranked = sorted(told, key=lambda name: (-told[name], name))
    outlets = [*ranked[:APART], *([OTHERS] if len(ranked) > APART else [])]
    by_day = (last - first).days < MOST_DAYS
    bins = _bins(counts, outlets, by_day)
    empty = sum(1 for day in _every(first, last, by_day) if day not in bins)
    if not counts:
        return None
    return {
        "first": first.isoformat(),
        "last": last.isoformat(),
        "step": "day" if by_day else "month",
        "outlets": outlets,
        "bins": [{"day": day, "counts": bins[day]} for day in sorted(bins)],
        "empty": empty,
        "undated": published.undated(asked.record) if asked.selection == ALL else 0,
        "reports": sum(told.values()),
    }


def _span(asked: Asked) -> tuple[date, date] | None:
    """The days asked for, as far as the record reaches; else its last."""
    known = published.days(asked.record)
    if known is None:
        return None
    first, last = (date.fromisoformat(day) for day in known)
    selected = asked.selection
    if not (selected.first and selected.last):
        return max(first, last - timedelta(days=DAYS - 1)), last
    wanted = [date.fromisoformat(day) for day in (selected.first, selected.last)]
    early, late = max(first, wanted[0]), min(last, wanted[1])
    return (early, late) if early <= late else None


def _bins(counts: Sequence[Counted], outlets: Sequence[str], by_day: bool) -> dict[str, list[int]]:
    """By day or month, how many reports each outlet has; days and months without any are left out."""
    bins: dict[str, list[int]] = {}
    for day, outlet, reports in counts:
        if day:
            name = outlet or NO_OUTLET
            found = bins.setdefault(day if by_day else f"{day[:7]}-01", [0] * len(outlets))
            found[outlets.index(name) if name in outlets[:APART] else len(outlets) - 1] += reports
    return bins


def _every(first: date, last: date, by_day: bool) -> list[str]:
    days = (first + timedelta(days=nth) for nth in range((last - first).days + 1))
    return list(dict.fromkeys(day.isoformat() if by_day else day.replace(day=1).isoformat() for day in days))
