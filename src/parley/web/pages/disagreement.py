"""One disagreement at its own address, with those before and after it among those asked for."""

from inspect import Parameter
from typing import Annotated, Any

from fastapi import APIRouter, Path, Request, Response

from parley.exports.views import DisagreementRow
from parley.web import answers, asked, screens
from parley.web.asked import Asked, Shape
from parley.web.desk import Desk
from parley.web.pages import disagreements

NAMED = Parameter("named", Parameter.KEYWORD_ONLY, annotation=Annotated[str, Path(max_length=asked.LONGEST)])


def router(desk: Desk) -> APIRouter:
    """Return the page of one disagreement."""
    pages = APIRouter()

    def disagreement(request: Request, named: str, **given: Any) -> Response:
        """One disagreement, between those before and after it among those asked for."""
        with desk.asked(request, asked.selection(given), after=given["after"], is_list=True) as wanted:
            return _answer(wanted, named, asked.shape(request, given["format"]))

    signature = asked.signature(DisagreementRow)
    parameters = [*signature.parameters.values(), NAMED]
    disagreement.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
    pages.get("/disagreements/{named}", name="disagreement")(disagreement)
    return pages


def _answer(wanted: Asked, named: str, shape: Shape) -> Response:
    one = disagreements.one(wanted, named)
    if shape is Shape.HTML:
        return answers.page("disagreement.html.j2", wanted, screen=screens.of(DisagreementRow), one=one)
    rows = disagreements.rows(wanted, one.pair.judgement)
    return answers.of_reports(wanted, DisagreementRow, rows, shape=shape, keys={side.row.key for side in one.pair.sides})
