"""The timeline: moves, meetings, agreements and events by day; what has no day stands apart, at the end."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from parley.exports.claim_rows import addressed, how, names, party, place, when
from parley.exports.views import TimelineRow
from parley.model.actors import Actor
from parley.model.claims import Agreement, Claim, Event, Meeting, Move
from parley.model.moments import Moment

Values = dict[str, Any]
Line = tuple[Moment | None, Values]

TURNS = (("declared", "declared"), ("start", "begins"), ("end", "ends"))
"""The days of an agreement, each a line of its own, and what falls on it."""


def timeline(claims: Iterable[Claim]) -> list[TimelineRow]:
    """Return the lines of the timeline: dated ones by day and then by report, undated ones after them."""
    found = [
        TimelineRow(**{**place(claim), **line, "date": when(moment), "date_known": how(moment), "kind": claim.KIND})
        for claim in claims
        if type(claim) in LINES
        for moment, line in LINES[type(claim)](claim)
    ]
    return sorted(found, key=_age)


def _age(row: TimelineRow) -> tuple[bool, str, str, str, tuple[int, int], str]:
    return (row.date is None, row.date or "", row.published or "9", row.key, row.span, row.what)


def _line(what: str, **told: Any) -> Values:
    return {"what": what, "status": None, "who": (), "to": None, "where": None, "issue": None, **told}


def _one(actor: Actor | None) -> tuple[str, ...]:
    name = party(actor)
    return (name,) if name else ()


def _move(move: Move) -> Iterator[Line]:
    status = "alleged" if move.act == "violate" else None
    yield move.date, _line(move.act, status=status, who=_one(move.party), to=addressed(move.to), issue=move.issue)


def _meeting(meeting: Meeting) -> Iterator[Line]:
    told = _line("meeting", status=meeting.status, who=names((*meeting.who, *meeting.mediators)), where=meeting.where)
    yield meeting.date, told


def _agreement(agreement: Agreement) -> Iterator[Line]:
    told = {"status": agreement.status, "who": names((*agreement.parties, *agreement.mediators))}
    days = [(getattr(agreement, field), turn) for field, turn in TURNS if when(getattr(agreement, field))]
    for moment, turn in days or [(None, "")]:
        yield moment, _line(f"{agreement.kind} {turn}".strip(), **told)


def _event(event: Event) -> Iterator[Line]:
    told = {"who": _one(event.actor), "to": party(event.recipient), "where": event.where}
    yield event.date, _line(event.type, status=f"{event.status}, retold" if event.retold else event.status, **told)


LINES: Mapping[type[Claim], Callable[[Any], Iterator[Line]]] = {
    Move: _move,
    Meeting: _meeting,
    Agreement: _agreement,
    Event: _event,
}
