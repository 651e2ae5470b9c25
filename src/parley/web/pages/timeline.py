"""The timeline drawn: a lane per party, deals as bars, spans for uncertain days, background apart."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from parley.exports import lists
from parley.exports.claim_rows import when
from parley.exports.spans import Days, days
from parley.exports.timeline import timeline
from parley.exports.views import TimelineRow
from parley.model.claims import Agreement, Claim, Event, Meeting, Move
from parley.web.asked import Asked
from parley.web.pages import decided, lanes, one_name
from parley.web.pages.lanes import BACKGROUND, Lanes
from parley.web.pages.windows import Window, window
from parley.web.wording import day, worded

KINDS = tuple(kind.KIND for kind in (Move, Meeting, Agreement, Event))
ASIDE = timedelta(days=31)  # what is told of days further from the reports than a month would leave no room for the rest
MOST = 0.5  # of what is told; where less of it lies near the reports, all of it is drawn
NOT_SURE = frozenset({"planned", "proposed", "conditional", "alleged", "denied", "rejected", "cancelled"})
"""How a report holds what is drawn hollow: it is not told as something that happened."""


def show(asked: Asked) -> Mapping[str, Any]:
    """Give the rows of a window, and what the chart draws of them."""
    found = window(asked, KINDS)
    standing = decided.over(asked.record, found.claims)
    rows = [lists.marked(row, standing) for row in timeline(found.claims)]
    return {"rows": rows, "window": found, "chart": chart(found, rows, asked)}


def chart(found: Window, rows: Sequence[TimelineRow], asked: Asked) -> dict[str, Any]:
    """Return the axis, the lanes, the marks in them and the deals, and how much lies outside the axis."""
    made = Lanes(found.claims, one_name.listed(asked.record, _told(found.claims)))
    claims = {claim.id: claim for claim in found.claims}
    placed = [(row, claims[row.id], told) for row in rows if row.kind != Agreement.KIND and (told := days(row.date))]
    bars = _bars([claim for claim in found.claims if isinstance(claim, Agreement)])
    axis = _axis(asked, found, [told for _, _, told in placed] + [bar["days"] for bar in bars])
    marks = [
        _mark(row, lane, told) | {"beyond": _beyond(told, axis)} for row, claim, told in placed for lane in made.of(claim)
    ]
    return {
        "axis": axis,
        "lanes": made.ordered(mark["lane"] for mark in marks),
        "background": BACKGROUND,
        "marks": marks,
        "deals": [bar | {"beyond": _beyond(bar["days"], axis)} for bar in bars],
        "undated": len({row.id for row in rows if not days(row.date)}),
    }


def _told(claims: Sequence[Claim]) -> set[str]:
    return {name for claim in claims for name in (*lanes.parties(claim, {}), *lanes.mediators(claim, {}))}


def _axis(asked: Asked, found: Window, told: Sequence[Days]) -> Days | None:
    """The days asked for; else those told, as far as a month before and after the reports, if most lie there."""
    if not told:
        return None
    whole = Days(min(each.first for each in told), max(each.last for each in told))
    near = whole
    if found.published:
        early, late = (date.fromisoformat(day) for day in found.published)
        near = Days(max(whole.first, (early - ASIDE).isoformat()), min(whole.last, (late + ASIDE).isoformat()))
    if sum(1 for each in told if _beyond(each, near) is None) < MOST * len(told):
        near = whole
    drawn = [each for each in told if _beyond(each, near) is None]
    near = Days(max(near.first, min(each.first for each in drawn)), min(near.last, max(each.last for each in drawn)))
    selected = asked.selection
    if selected.first and selected.last:
        near = Days(max(near.first, selected.first), min(near.last, selected.last))
    return near if near.first <= near.last else Days(*max(told))


def _beyond(told: Days, axis: Days | None) -> str | None:
    """On which side of the axis something lies; None for what lies on it."""
    if axis is None or told.last < axis.first:
        return "earlier"
    return "later" if told.first > axis.last else None


def _mark(row: TimelineRow, lane: str, told: Days) -> dict[str, Any]:
    sure = row.status not in NOT_SURE
    told_as = f"{row.kind} {worded(row.what, 'what')}"
    words = f"{day(row.date)}: {told_as}, {', '.join(row.who) or 'nobody named'}"
    label = f"{words} ({row.status})" if row.status else words
    return {
        "id": row.id,
        "kind": row.kind,
        "lane": lane,
        "first": told.first,
        "last": told.last,
        "sure": sure,
        "label": label,
    }


def _bars(told: Sequence[Agreement]) -> list[dict[str, Any]]:
    """Agreements that have a day, those with the same kind and days as one bar, by their first day."""
    bars: dict[tuple[Any, ...], dict[str, Any]] = {}
    for deal in told:
        turns = {name: days(when(getattr(deal, name))) for name in ("declared", "start", "end")}
        dated = [found for found in turns.values() if found]
        if dated:
            span = Days(min(found.first for found in dated), max(found.last for found in dated))
            key = (deal.kind, deal.status in NOT_SURE, *turns.values())
            bar: dict[str, Any] = {
                "id": deal.id,
                "ids": [],
                "kind": deal.kind,
                "sure": deal.status not in NOT_SURE,
                "days": span,
                **turns,
            }
            bars.setdefault(key, bar)["ids"].append(deal.id)
    return [bar | {"label": _deal_label(bar)} for bar in sorted(bars.values(), key=lambda bar: (bar["days"], bar["id"]))]


def _deal_label(bar: Mapping[str, Any]) -> str:
    named = (("declared", "declared"), ("start", "from"), ("end", "to"))
    parts = [f"{word} {_in_short(bar[name])}" for name, word in named if bar[name]]
    parts += ["beginning not told"] if not bar["start"] else []
    parts += ["end not told"] if not bar["end"] else []
    several = f", told {len(bar['ids'])} times" if len(bar["ids"]) > 1 else ""
    return f"{bar['kind']}: {', '.join(parts)}{several}"


def _in_short(told: Days) -> str:
    return told.first if told.is_one else f"{told.first}..{told.last}"
