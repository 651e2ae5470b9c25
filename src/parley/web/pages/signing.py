"""Signing in and out."""

from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from parley.web import drawing
from parley.web.asked import LONGEST
from parley.web.attempts import Attempts
from parley.web.guard import set_cookie
from parley.web.people import People
from parley.web.posting import Reader, session_of
from parley.web.sessions import Sessions, is_token

UNKNOWN = "No such name and password."
Next = Annotated[str, Form(max_length=2000)]


def router(people: People, sessions: Sessions) -> APIRouter:
    """Return the pages at which the people of a desk sign in and out."""
    routes, attempts = APIRouter(include_in_schema=False), Attempts()

    @routes.get("/sign-in")
    def asked(request: Request, next: Annotated[str, Query(max_length=2000)] = "/") -> Response:  # noqa: A002
        return _form(request, next)

    @routes.post("/sign-in")
    def told(
        request: Request,
        name: Annotated[str, Form(max_length=LONGEST)],
        password: Annotated[str, Form(max_length=LONGEST)],
        token: Annotated[str, Form(max_length=100)] = "",
        next: Next = "/",  # noqa: A002
    ) -> Response:
        if not is_token(session_of(request), token):
            raise HTTPException(403, "this form is out of date; open /sign-in again")
        address = request.client.host if request.client else ""
        if wait := attempts.wait(name, address):
            raise HTTPException(429, f"too many tries; wait {wait} seconds", {"Retry-After": str(wait)})
        person = people.known_by(name, password)
        if person is None:
            attempts.failed(name, address)
            return _form(request, next, UNKNOWN)
        answer = RedirectResponse(_inside(next), 303)
        answer.headers.append("Set-Cookie", set_cookie(sessions.sign_in(person), is_secure=request.url.scheme == "https"))
        return answer

    @routes.post("/sign-out")
    def ended(request: Request, person: Reader) -> Response:
        sessions.sign_out(session_of(request))
        return RedirectResponse("/sign-in", 303)

    return routes


def _form(request: Request, then: str, told: str = "") -> HTMLResponse:
    shown = {"session": session_of(request), "next": _inside(then), "told": told}
    return HTMLResponse(drawing.draw("sign-in.html.j2", shown), 401 if told else 200)


def _inside(address: str) -> str:
    """Where to go after signing in: an address of this desk, whatever was asked for."""
    is_ours = address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable()
    return address if is_ours else "/"
