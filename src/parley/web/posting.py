"""Forms: who sends one, and that it is this desk's own."""

from collections.abc import Callable
from typing import Annotated

from fastapi import Depends, Form, HTTPException, Request

from parley.web.people import Person
from parley.web.sessions import Session, is_token

OURS = ("same-origin", "none", "")


def session_of(request: Request) -> Session:
    """Return the session of a request."""
    session: Session = request.state.session
    return session


def _poster(role: str) -> Callable[..., Person]:
    def poster(request: Request, token: Annotated[str, Form(max_length=100)] = "") -> Person:
        """Return who sends a form; raise 403 for one that is not the desk's own, or not for them."""
        session = session_of(request)
        if request.headers.get("sec-fetch-site", "") not in OURS or not is_token(session, token):
            raise HTTPException(
                403, "this form is out of date or not the desk's own; open its page again and send it from there"
            )
        if session.person is None or not session.person.may(role):
            raise HTTPException(403, f"this is for those who sign in as {role}; ask who runs this desk")
        return session.person

    return poster


Reviewer = Annotated[Person, Depends(_poster("reviewer"))]
"""The parameter of a form's endpoint that gives who sends it: a reviewer."""

Reader = Annotated[Person, Depends(_poster("reader"))]
"""The parameter of a form's endpoint that gives who sends it: anybody who may look."""
