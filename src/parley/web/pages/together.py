"""Accepting many claims together: those that a filter leaves are shown, and accepted when they have been looked at."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Form, Query, Request, Response

from parley.clock import now
from parley.errors import DecisionConflict
from parley.exports.of_report import told_rows
from parley.model.claims import CLAIM_CLASSES, MEASURES
from parley.model.decisions import Decision
from parley.store import database, deciding, queueing
from parley.store.database import Record
from parley.store.paging import Place
from parley.web import answers, asked
from parley.web.asked import LONGEST, Asked
from parley.web.desk import Desk
from parley.web.pages.review import ID, Why, signed
from parley.web.posting import Reviewer

MOST = 200  # claims that are shown together: as many as one can look through
KINDS = tuple(known.KIND for known in CLAIM_CLASSES)


def one_of(values: Iterable[str]) -> str:
    """Return the pattern of one of some values, or of nothing."""
    return f"^({'|'.join(values)})?$"


Text = Annotated[str, Query(max_length=LONGEST)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which claims are asked for; what is empty narrows nothing."""

    kind: Annotated[str, Query(pattern=one_of(KINDS))] = ""
    measure: Annotated[str, Query(pattern=one_of(MEASURES))] = ""
    party: Text = ""
    report: Text = ""
    search: Text = ""
    first: Annotated[date | Literal[""], Query()] = ""
    last: Annotated[date | Literal[""], Query()] = ""
    after: Text = ""

    def narrowing(self) -> dict[str, Any]:
        """Return what narrows the list beside the kind."""
        return {name: getattr(self, name) for name in ("measure", "party", "report", "search", "first", "last")}


def router(desk: Desk) -> APIRouter:
    """Return the pages on which claims are accepted together."""
    pages = APIRouter(include_in_schema=False)

    @pages.get("/review/together")
    def together(request: Request, narrowed: Annotated[Filter, Depends()]) -> Response:
        selection = asked.selection(narrowed.narrowing())
        with desk.asked(request, selection, after=narrowed.after) as wanted:
            place = Place(after=narrowed.after, size=MOST)
            found = queueing.undecided(wanted.record, narrowed.kind or None, selection, place=place)
            return answers.page(
                "together.html.j2",
                wanted,
                screen=None,
                narrowed=narrowed,
                kinds=KINDS,
                rows=told_rows(wanted.record, found.claims),
                after=found.after,
            )

    @pages.post("/review/together")
    def accepted(
        request: Request,
        person: Reviewer,
        claim: Annotated[list[Annotated[str, Form(max_length=ID)]], Form(max_length=MOST)],
        why: Why,
    ) -> Response:
        by = signed(person)
        with database.open_to_write(desk.where) as record:
            left = [named for named in dict.fromkeys(claim) if not _is_accepted(record, named, why=why.strip(), by=by)]
            wanted = Asked(request=request, record=record)
            count = len(set(claim)) - len(left)
            return answers.page("together-done.html.j2", wanted, screen=None, count=count, left=left)

    return pages


def _is_accepted(record: Record, named: str, *, why: str, by: str) -> bool:
    """Accept a claim; tell False, and leave it, where somebody decided on it meanwhile or it is gone."""
    if not queueing.is_open(record, named):
        return False
    made = Decision(kind="accepted", subjects=(named,), why=why, by=by, when=now())
    try:
        deciding.write_decision(record, made)
    except DecisionConflict:
        return False
    return True
