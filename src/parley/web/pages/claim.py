"""One claim whole: its fields, its quote in context, what was judged and decided on it, and its reports."""

from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query, Request, Response

from parley.exports.formats import plain
from parley.exports.happened import as_json, happened
from parley.exports.shown import shown
from parley.store import queries
from parley.web import answers, asked
from parley.web.asked import LONGEST, Shape
from parley.web.desk import Desk


def router(desk: Desk) -> APIRouter:
    """Return the page of one claim."""
    pages = APIRouter()

    @pages.get("/claims/{named}", name="claim", responses=answers.one_described("claim"))
    def claim(
        request: Request,
        named: Annotated[str, Path(max_length=LONGEST, description="id of a claim, or its first six digits or more")],
        told: Annotated[Literal[Shape.HTML, Shape.JSON] | None, Query(alias="format")] = None,
    ) -> Response:
        """One claim with its quote in context, the judgements on it, its history and its reports."""
        with desk.asked(request) as wanted:
            found = shown(wanted.record, named)
            past = happened(wanted.record, queries.claims_named(wanted.record, found.claim.id, as_read=True)[0])
            if asked.shape(request, told) is not Shape.HTML:
                others = (other.partition(" ")[0] for each in found.judgements for other in each.others)
                told_whole = {**plain(found), "history": as_json(past)}
                return answers.one(wanted, told_whole, claims=(found.claim.id, *others))
            return answers.page("claim.html.j2", wanted, screen=None, shown=found, history=past)

    return pages
