"""The day of a slider as a day of an address, for browsers that run no scripts as for those that do."""

from datetime import date
from inspect import Parameter
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Response
from fastapi.responses import RedirectResponse

from parley.exports.views import PositionRow
from parley.web import asked
from parley.web.desk import Desk

_DAY = Annotated[int, Query(ge=date.min.toordinal(), le=date.max.toordinal(), description="the day, counted from year 1")]


def router(desk: Desk) -> APIRouter:
    """Return what leads from the slider of the positions to the positions of its day."""
    pages = APIRouter()

    def slid(day: int, **given: Any) -> Response:
        """The positions up to a day that a slider gives as a number."""
        wanted = {name: str(value) for name, value in given.items() if value and name not in ("last", "format", "after")}
        return RedirectResponse(f"/positions?{urlencode(wanted | {'last': date.fromordinal(day).isoformat()})}", 303)

    signature = asked.signature(PositionRow)
    parameters = [each for each in signature.parameters.values() if each.name != "request"]
    parameters.append(Parameter("day", Parameter.KEYWORD_ONLY, annotation=_DAY))
    slid.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
    pages.get("/positions/day", include_in_schema=False)(slid)
    return pages
