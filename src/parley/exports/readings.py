"""A reading as JSON: what was read in one report, in the shape that scorers and other programs use.

Spans are half-open character offsets into `text`; a day that is not known is null.
"""

from collections.abc import Iterable
from typing import Any

from parley.model.actors import Actor
from parley.model.claims import Agreement, Event, Figure, Meeting, Move, Statement
from parley.model.evidence import Evidence
from parley.model.moments import Moment
from parley.model.promises import Promise, Ratio
from parley.reading.marks import Marks

JSON = dict[str, Any]

SOURCE_KINDS = {
    "party": "organization",
    "person": "person",
    "body": "organization",
    "people": "person",
    "anonymous": "anonymous",
    "document": "document",
}


def reading(marks: Marks) -> JSON:
    """Return everything marked in one report as plain JSON values, ready to be one line of a .jsonl file."""
    report = marks.report
    return {
        "id": report.id,
        "source": report.source,
        "url": report.url,
        "publisher": report.publisher,
        "published": report.published,
        "published_known": report.published_known,
        "language": report.language,
        "unread": report.unread,
        "text": report.text,
        "figures": [figure(claim) for claim in marks.figures],
        "statements": [statement(claim) for claim in marks.statements],
        "moves": [move(claim) for claim in marks.moves],
        "meetings": [meeting(claim) for claim in marks.meetings],
        "agreements": [agreement(claim) for claim in marks.agreements],
        "events": [event(claim) for claim in marks.events],
        "moments": [moment(found) for found in marks.moments],
        "furniture": [list(span) for span in report.furniture],
    }


def figure(claim: Figure) -> JSON:
    """Return a figure as JSON."""
    return {
        "measure": claim.measure,
        "low": claim.quantity.low,
        "high": claim.quantity.high,
        "approx": claim.quantity.approx,
        "who": claim.who,
        "where": claim.where,
        "as_of": _day(claim.as_of),
        "cumulative": claim.cumulative,
        "status": claim.status,
        "source": claim.source.words if claim.source else None,
        "part_of": claim.part_of.quote if claim.part_of else None,
        "giver": _party(claim.giver),
        "receiver": _party(claim.receiver),
        "through": _party(claim.through),
        "span": _span(claim.evidence),
    }


def statement(claim: Statement) -> JSON:
    """Return a statement as JSON; `via` joins the hops between source and report, outermost first."""
    source = claim.source
    return {
        "source": source.words if source else None,
        "source_kind": SOURCE_KINDS[source.kind] if source else None,
        "on_behalf_of": source.side if source else None,
        "to": claim.to,
        "via": ", ".join(hop.words for hop in claim.via) or None,
        "cue": claim.cue.quote if claim.cue else None,
        "cue_type": claim.cue_type,
        "direct": claim.quotation != "indirect",
        "content": [_span(piece) for piece in claim.content],
        "source_span": _span(claim.source_evidence) if claim.source_evidence else None,
        "cue_span": _span(claim.cue) if claim.cue else None,
        "date": _day(claim.date),
    }


def move(claim: Move) -> JSON:
    """Return a move as JSON."""
    return {
        "party": _party(claim.party),
        "act": claim.act,
        "to": _party(claim.to),
        "by": claim.by.words if claim.by else None,
        "issue": claim.issue,
        "condition": claim.condition,
        "date": _day(claim.date),
        "span": _span(claim.evidence),
    }


def meeting(claim: Meeting) -> JSON:
    """Return a meeting as JSON."""
    return {
        "who": _names(claim.who),
        "where": claim.where,
        "date": _day(claim.date),
        "mediators": _names(claim.mediators),
        "status": claim.status,
        "span": _span(claim.evidence),
    }


def agreement(claim: Agreement) -> JSON:
    """Return an agreement as JSON."""
    return {
        "kind": claim.kind,
        "parties": _names(claim.parties),
        "mediators": _names(claim.mediators),
        "declared": _day(claim.declared),
        "start": _day(claim.start),
        "end": _day(claim.end),
        "terms": list(claim.terms),
        "status": claim.status,
        "inferred": list(claim.inferred),
        "promises": [promise(found) for found in claim.promises],
        "ratio": ratio(claim.ratio) if claim.ratio else None,
        "ceasefire_class": claim.ceasefire_class,
        "purpose": list(claim.purpose),
        "scope": claim.scope,
        "territory": claim.territory,
        "where": claim.where,
        "written": claim.written,
        "mechanism": list(claim.mechanism),
        "guarantors": _names(claim.guarantors),
        "span": _span(claim.evidence),
    }


def promise(found: Promise) -> JSON:
    """Return a promise of an agreement as JSON; `due` is a day, or a length of time as TIMEX3 ("P21D")."""
    return {
        "what": found.what,
        "giver": _party(found.giver),
        "receiver": _party(found.receiver),
        "through": _party(found.through),
        "measure": found.measure,
        "low": found.quantity.low if found.quantity else None,
        "high": found.quantity.high if found.quantity else None,
        "approx": found.quantity.approx if found.quantity else None,
        "who": found.who,
        "where": found.where,
        "due": (found.due.day or found.due.value) if found.due else None,
        "span": _span(found.evidence),
    }


def ratio(found: Ratio) -> JSON:
    """Return the ratio of an exchange as JSON: [low, high, whom] of the one and of the other."""
    return {
        "first": [found.first.low, found.first.high, found.first_who],
        "second": [found.second.low, found.second.high, found.second_who],
        "span": _span(found.evidence),
    }


def event(claim: Event) -> JSON:
    """Return an event as JSON."""
    return {
        "type": claim.type,
        "actor": _party(claim.actor),
        "recipient": _party(claim.recipient),
        "where": claim.where,
        "date": _day(claim.date),
        "status": claim.status,
        "retold": claim.retold,
        "mode": claim.mode,
        "span": _span(claim.evidence),
    }


def moment(found: Moment) -> JSON:
    """Return a moment as JSON, with how it was worked out."""
    return {"start": found.start, "end": found.end, "type": found.type, "value": found.value, "how": found.how}


def _day(found: Moment | None) -> str | None:
    return found.day if found else None


def _span(evidence: Evidence) -> list[int]:
    return [evidence.start, evidence.end]


def _party(actor: Actor | None) -> str | None:
    return actor.party if actor else None


def _names(actors: Iterable[Actor]) -> list[str]:
    return [actor.name for actor in actors]
