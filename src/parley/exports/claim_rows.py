"""Claims as rows of their lists."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from parley.exports.lines import in_time
from parley.exports.views import (
    WORDS_QUOTED,
    AgreementRow,
    ClaimRow,
    EventRow,
    FigureRow,
    MeetingRow,
    MoveRow,
    StatementRow,
)
from parley.lexicons import matters
from parley.model.actors import Actor
from parley.model.claims import Agreement, Claim, Event, Figure, Meeting, Move, Statement
from parley.model.moments import Moment
from parley.model.promises import Promise

Values = dict[str, Any]
SILENCE = "silence"
KEPT_SILENT = "kept silent"
# before whom a number counts a part: "six of the soldiers"
ROUGHLY = frozenset({"dozens", "scores", "hundreds", "thousands", "millions"})
DEFINITE = frozenset({"the", "these", "those", "its", "his", "her", "their", "our"})


def claim_row(claim: Claim) -> ClaimRow:
    """Return the row of a claim in the list of its kind."""
    row, fields = ROWS[type(claim)]
    return row(**place(claim), **fields(claim))


def place(claim: Claim) -> Values:
    """Return what every row of a claim has: its id, its words, and the report they stand in."""
    report = claim.evidence.report
    return {
        "id": claim.id,
        "report": report.id,
        "key": report.key,
        "publisher": report.outlet,
        "published": report.published,
        "url": report.url,
        "span": claim.evidence.span,
        "quote": clipped(claim.evidence.quote),
    }


def clipped(quote: str) -> str:
    """Return `quote` in one line, cut after WORDS_QUOTED words, which an ellipsis then shows."""
    words = quote.split()
    return " ".join(words[:WORDS_QUOTED]) + (" …" if len(words) > WORDS_QUOTED else "")


def when(moment: Moment | None) -> str | None:
    """Return a moment's place on the calendar, as precise as told ("2024-03", "2024-03-12..2024-03-19"), else None."""
    if moment is None or moment.type not in ("DATE", "TIME") or not moment.value[:1].isdigit():
        return None
    told = moment.day or moment.value
    return f"{told}..{moment.last}" if moment.last and moment.last != told else told


def how(moment: Moment | None) -> str | None:
    """Return how a moment was worked out, None where there is none on the calendar."""
    return moment.how if moment and when(moment) else None


def party(actor: Actor | None) -> str | None:
    """Return the party that an act of `actor` is put down to."""
    return actor.party if actor else None


def addressed(actor: Actor | None) -> str | None:
    """Return the party that an act is addressed to, in square brackets where no words of the report name it there."""
    return f"[{actor.party}]" if actor and actor.meant else party(actor)


def wording(actor: Actor | None) -> str | None:
    """Return the report's wording of an actor."""
    return actor.words if actor else None


def names(actors: Iterable[Actor]) -> tuple[str, ...]:
    """Return the names of actors, in the order of the report, none twice."""
    return tuple(dict.fromkeys(actor.name for actor in actors))


def _figure(claim: Figure) -> Values:
    quantity = claim.quantity
    return {
        "measure": claim.measure,
        "low": quantity.low,
        "high": quantity.high,
        "approx": quantity.approx,
        "words": quantity.words,
        "who": claim.who,
        "where": claim.where,
        "as_of": when(claim.as_of),
        "as_of_known": how(claim.as_of),
        "cumulative": claim.cumulative,
        "status": claim.status,
        "source": wording(claim.source),
        "part_of": clipped(claim.part_of.quote) if claim.part_of else None,
        "giver": party(claim.giver),
        "receiver": party(claim.receiver),
        "through": party(claim.through),
    }


def _statement(claim: Statement) -> Values:
    return {
        "source": wording(claim.source),
        "party": party(claim.source),
        "cue": _cue(claim),
        "cue_type": claim.cue_type,
        "quotation": claim.quotation,
        "issues": matters.named(claim.evidence.quote),
        "to": claim.to,
        "via": tuple(hop.words for hop in claim.via),
        "date": when(claim.date),
        "date_known": how(claim.date),
    }


def _cue(claim: Statement) -> str | None:
    """The reporting words, those of silence named as such, so that nobody takes what was not said for said."""
    words = claim.cue.quote if claim.cue else None
    if claim.cue_type != SILENCE:
        return words
    return KEPT_SILENT if words is None or claim.cue == claim.evidence else f"{KEPT_SILENT}: {words}"


def _move(claim: Move) -> Values:
    return {
        "party": party(claim.party),
        "act": claim.act,
        "to": addressed(claim.to),
        "by": wording(claim.by),
        "issue": claim.issue,
        "condition": claim.condition,
        "date": when(claim.date),
        "date_known": how(claim.date),
    }


def _meeting(claim: Meeting) -> Values:
    return {
        "who": names(claim.who),
        "where": claim.where,
        "date": when(claim.date),
        "date_known": how(claim.date),
        "mediators": names(claim.mediators),
        "status": claim.status,
    }


def _agreement(claim: Agreement) -> Values:
    return {
        "kind": claim.kind,
        "parties": names(claim.parties),
        "mediators": names(claim.mediators),
        "declared": when(claim.declared),
        "declared_known": how(claim.declared),
        "start": when(claim.start),
        "start_known": how(claim.start),
        "end": when(claim.end),
        "end_known": how(claim.end),
        "terms": claim.terms,
        "status": claim.status,
        "promises": tuple(promised(promise) for promise in claim.promises),
        "ratio": clipped(claim.ratio.evidence.quote) if claim.ratio else None,
        "ceasefire_class": claim.ceasefire_class,
        "purpose": claim.purpose,
        "scope": claim.scope,
        "territory": claim.territory,
        "where": claim.where,
        "written": claim.written,
        "mechanism": claim.mechanism,
        "guarantors": names(claim.guarantors),
    }


def promised(promise: Promise) -> str:
    """Return a promise in one line: "Norland: 40 prisoners, to the Front, through Kenya, due 2024-03-20"."""
    giver, receiver, through = map(party, (promise.giver, promise.receiver, promise.through))
    told = (
        clipped(promise.what),
        receiver and f"to {receiver}",
        through and f"through {through}",
        promise.due and f"due {_by_when(promise.due)}",
    )
    return (f"{giver}: " if giver else "") + ", ".join(part for part in told if part)


def due(moment: Moment) -> str:
    """Return by when something is owed: a day, or a length of time in the form of TIMEX3 ("P21D")."""
    return when(moment) or moment.value


def _by_when(moment: Moment) -> str:
    told = due(moment)
    return in_time(told) if moment.type == "DURATION" else told


def _event(claim: Event) -> Values:
    return {
        "type": claim.type,
        "actor": party(claim.actor),
        "recipient": party(claim.recipient),
        "where": claim.where,
        "date": when(claim.date),
        "date_known": how(claim.date),
        "status": claim.status,
        "retold": claim.retold,
        "mode": claim.mode,
    }


ROWS: Mapping[type[Claim], tuple[type[ClaimRow], Callable[[Any], Values]]] = {
    Figure: (FigureRow, _figure),
    Statement: (StatementRow, _statement),
    Move: (MoveRow, _move),
    Meeting: (MeetingRow, _meeting),
    Agreement: (AgreementRow, _agreement),
    Event: (EventRow, _event),
}


def how_many(number: str, who: str | None) -> str:
    """Return a number with whom it counts: "12 hostages", "dozens of men", "six of the soldiers" for a part."""
    first = who.split()[0].casefold() if who else ""
    is_of = first in DEFINITE or (who and number.split()[-1].casefold() in ROUGHLY)
    return " ".join(filter(None, (number, "of" if is_of else "", who)))
