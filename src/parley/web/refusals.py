"""What a request is told that cannot be answered: the sentence of the command line where it fits, with a status."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse
from starlette.exceptions import HTTPException

from parley.errors import DecisionConflict, NotOnRecord, ParleyError, SourceUnreadable, StoreUnusable, UnknownValue
from parley.web import drawing
from parley.web.asked import Shape, shape
from parley.web.screens import SCREENS

STATUS: dict[type[ParleyError], int] = {
    NotOnRecord: 404,
    UnknownValue: 422,
    SourceUnreadable: 422,
    DecisionConflict: 409,
    StoreUnusable: 503,
}
OTHERWISE = 400
NO_PAGE = "the desk has no page at this address"


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a request is refused."""

    detail: str


DESCRIBED: dict[int | str, dict[str, Any]] = {
    status: {"model": Refused, "description": told}
    for status, told in (
        (401, "nobody is signed in"),
        (403, "not for who is signed in, or not a form of this desk"),
        (404, "not on record"),
        (422, "asked for in a way that is not described"),
        (503, "the record cannot be read just now"),
    )
}
"""What the API says of refusals: one form for all."""


def add_to(app: FastAPI) -> None:
    """Have every refusal of the application told in one form: a page to a browser, `{"detail": …}` to a programme."""

    @app.exception_handler(ParleyError)
    def refused(request: Request, error: ParleyError) -> Response:
        # where the record lies on the machine is no matter of those who look at it from elsewhere
        told = f"{error.what} is not on record; the lists lead to what is" if isinstance(error, NotOnRecord) else str(error)
        return refusal(request, STATUS.get(type(error), OTHERWISE), told)

    @app.exception_handler(RequestValidationError)
    def misasked(request: Request, error: RequestValidationError) -> Response:
        found = "; ".join(f"{'.'.join(str(part) for part in each['loc'][1:])}: {each['msg']}" for each in error.errors())
        return refusal(request, 422, found)

    @app.exception_handler(HTTPException)
    def missing(request: Request, error: HTTPException) -> Response:
        told = NO_PAGE if error.detail == HTTPStatus.NOT_FOUND.phrase else str(error.detail)
        answer = refusal(request, error.status_code, told)
        answer.headers.update(error.headers or {})
        return answer


def refusal(request: Request, status: int, told: str) -> Response:
    """Return why a request is refused, as a page or as JSON."""
    asked_as = request.query_params.get("format")
    wanted = Shape(asked_as) if asked_as in list(Shape) else shape(request, None)
    if wanted is not Shape.HTML or "text/html" not in request.headers.get("accept", ""):
        return JSONResponse({"detail": told}, status)
    shown = {"status": status, "told": told, "screens": SCREENS, "asked": None, "screen": None}
    return HTMLResponse(drawing.draw("refused.html.j2", shown), status)
