"""The queue in the browser: one claim after the other, decided by keyboard; every decision by the store's rules."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Form, HTTPException, Query, Request, Response
from fastapi.responses import RedirectResponse

from parley.clock import now
from parley.errors import DecisionConflict, ParleyError, QuoteNotFound, UnknownValue
from parley.exports.shown import shown
from parley.model.decisions import VERDICTS, Decision
from parley.model.judgements import MACHINE
from parley.store import by_id, correcting, database, deciding, decisions, queries, queueing
from parley.store.database import Record
from parley.web import answers
from parley.web.asked import LONGEST, Asked
from parley.web.desk import Desk
from parley.web.pages.waiting import Waiting
from parley.web.people import Person
from parley.web.posting import Reviewer

AS_TOLD = "as told in the report"
ID = 64  # characters of an id at most
Why = Annotated[str, Form(min_length=1, max_length=2000, pattern=r"\S")]
Named = Annotated[str, Form(max_length=ID)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A decision as its form sends it; `value` is that of `field`, for a correction."""

    claim: Named
    kind: Annotated[Literal["accepted", "rejected", "corrected", "unverifiable", "note"], Form()]
    why: Why
    field: Annotated[str, Form(max_length=LONGEST)] = ""
    value: Annotated[str, Form(max_length=2000)] = ""
    over: Named = ""

    def made_by(self, person: Person) -> Decision:
        """Return the decision of a person."""
        values = ((self.field, self.value.strip()),) if self.kind == "corrected" else ()
        return Decision(
            kind=self.kind, subjects=(self.claim,), why=self.why.strip(), by=signed(person), when=now(), values=values
        )


def router(desk: Desk) -> APIRouter:
    """Return the pages of the queue."""
    pages, waiting = APIRouter(include_in_schema=False), Waiting()

    @pages.get("/review")
    def review(
        request: Request,
        claim: Annotated[str, Query(max_length=LONGEST)] = "",
        did: Annotated[str, Query(max_length=ID)] = "",
    ) -> Response:
        with desk.asked(request) as wanted:
            record = wanted.record
            named = by_id.one_claim(record, claim) if claim else None
            if named is None:
                named = next(queueing.following(record, waiting.line(record)), None)
            return _page(wanted, waiting, named, did=_made(record, did))

    @pages.get("/review/progress")
    def progress(request: Request) -> Response:
        with desk.asked(request) as wanted:
            return answers.page("progress.html.j2", wanted, progress=waiting.progress(wanted.record))

    @pages.post("/review")
    def decided(request: Request, person: Reviewer, sent: Annotated[Sent, Depends()]) -> Response:
        made = sent.made_by(person)
        with database.open_to_write(desk.where) as record:
            wanted = Asked(request=request, record=record)
            by_id.one_claim(record, sent.claim)
            try:
                deciding.write_decision(record, made, over=sent.over or None)
            except DecisionConflict as conflict:
                return _conflict(wanted, made, conflict)
            except (UnknownValue, QuoteNotFound) as broken:
                return _page(wanted, waiting, sent.claim, told=broken, sent=sent)
            after = next(queueing.following(record, waiting.line(record), sent.claim), "")
        return _to(claim=after, did=made.id)

    @pages.post("/review/undo")
    def undone(request: Request, person: Reviewer, decision: Named, why: Why) -> Response:
        with database.open_to_write(desk.where) as record:
            found = by_id.one_decision(record, decision)
            made = deciding.undoing(found, why=why.strip(), by=signed(person), when=now())
            deciding.write_decision(record, made)
        return _to(claim=found.subjects[0] if found.about == "claim" else "", did=made.id)

    return pages


def signed(person: Person) -> str:
    """Return the name under which a person decides; raise 403 for the machine's own name."""
    if person.name in ("", MACHINE):
        raise HTTPException(403, f"nobody decides under the name {person.name!r}; give another with PARLEY_REVIEWER")
    return person.name


def _to(**asked: str) -> RedirectResponse:
    told = {name: value for name, value in asked.items() if value}
    return RedirectResponse(f"/review?{urlencode(told)}" if told else "/review", 303)


def _made(record: Record, named: str) -> Decision | None:
    """The decision that was just made, to be told; None where the address names none."""
    try:
        return by_id.one_decision(record, named) if named else None
    except ParleyError:
        return None


def _page(
    wanted: Asked,
    waiting: Waiting,
    named: str | None,
    *,
    told: ParleyError | None = None,
    **also: object,
) -> Response:
    """The queue at a claim, or at its end; `told` is why what was sent cannot be put on record."""
    shown_: dict[str, Any] = {"claim": None, "did": None, "sent": None, "told": str(told) if told else None} | also
    record, person = wanted.record, wanted.session.person
    if named:
        line = waiting.line(record)
        found = shown(record, named)
        kind = type(queries.claims_named(record, named)[0])
        shown_ |= {
            "claim": found,
            "kind": kind.KIND,
            "takes": correcting.takes(kind),
            "standing": decisions.verdicts(record, [named]).get(named),
            "before": queueing.before(record, line, named),
            "after": next(queueing.following(record, line, named), None),
        }
    shown_ |= {
        "mine": decisions.latest_by(record, person.name) if person else None,
        "as_told": AS_TOLD,
    }
    return answers.page("review.html.j2", wanted, status=422 if told else 200, screen=None, **shown_)


def _conflict(wanted: Asked, made: Decision, conflict: DecisionConflict) -> Response:
    """Both decisions side by side: the one that stands, and the one that would go over it."""
    named = made.subjects[0]
    stands = decisions.verdicts(wanted.record, [named]).get(named) if made.kind in VERDICTS else None
    found = shown(wanted.record, named)
    return answers.page(
        "conflict.html.j2", wanted, status=409, screen=None, made=made, stands=stands, claim=found, conflict=conflict
    )
