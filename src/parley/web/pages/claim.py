"""One claim whole: its fields, its quote in context, what was judged and decided on it, and its reports."""

import json
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query, Request, Response

from parley.exports.formats import plain
from parley.exports.shown import shown
from parley.store.history import history
from parley.store.queries import ALL
from parley.web import answers, asked, hiding
from parley.web.asked import LONGEST, Asked, Shape
from parley.web.desk import Desk

RESPONSES: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/json": {"schema": {"type": "object"}}, "text/html": {}}, "description": "one claim"},
    404: {"description": "a claim that is not on record"},
}


def router(desk: Desk) -> APIRouter:
    """Return the page of one claim."""
    pages = APIRouter()

    @pages.get("/claims/{named}", name="claim", responses=RESPONSES)
    def claim(
        request: Request,
        named: Annotated[str, Path(max_length=LONGEST, description="id of a claim, or its first six digits or more")],
        told: Annotated[Literal["html", "json"] | None, Query(alias="format")] = None,
    ) -> Response:
        """One claim with its quote in context, the judgements on it, its history and its reports."""
        with desk.opened() as record:
            found = shown(record, named)
            wanted = Asked(request=request, record=record, selection=ALL)
            if asked.shape(request, Shape(told) if told else None) is not Shape.HTML:
                text = json.dumps(plain(found), ensure_ascii=False, indent=1)
                keys = [report.key for report in found.reports]
                return Response(
                    hiding.hidden(record, text, keys) if wanted.is_masked else text, media_type="application/json"
                )
            happened = history(record, found.claim.id)
            return answers.page("claim.html.j2", wanted, screen=None, shown=found, history=happened)

    return pages
