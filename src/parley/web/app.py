"""The web application over one record."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Thread
from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import TypeAdapter
from starlette.staticfiles import StaticFiles

from parley import __version__
from parley.web import answers, asked, refusals
from parley.web.bodies import Bodies
from parley.web.desk import Desk
from parley.web.guard import Guard
from parley.web.pages import (
    actor_pages,
    adding,
    claim,
    disagreement,
    method,
    places,
    report,
    review,
    signing,
    sliding,
    together,
)
from parley.web.screens import SCREENS, Screen
from parley.web.sessions import Sessions

STATIC = Path(__file__).parent / "static"
ROUTERS: tuple[Callable[[Desk], APIRouter], ...] = (
    disagreement.router,
    report.router,
    claim.router,
    sliding.router,
    actor_pages.router,
    review.router,
    together.router,
    method.router,
    adding.router,
)
"""What the desk answers beside the pages of the menu."""


def create_app(desk: Desk) -> FastAPI:
    """Return the application that shows the record of `desk`."""
    app = FastAPI(
        title="Parley",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        responses=refusals.DESCRIBED,
        lifespan=_beginning,
    )
    app.state.is_open = desk.people is None
    sessions = Sessions(desk.everybody)
    app.add_middleware(Bodies, largest=desk.settings.largest_report, to=frozenset(("/add",)))
    app.add_middleware(Guard, sessions=sessions, hosts=desk.hosts)
    refusals.add_to(app)
    if desk.people:
        app.include_router(signing.router(desk.people, sessions))
    for router in ROUTERS:
        app.include_router(router(desk))
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    for screen in SCREENS:
        app.get(f"/{screen.name}", responses=_described(screen), name=screen.name, summary=screen.view.__doc__)(
            _answering(screen, desk)
        )

    @app.get("/", include_in_schema=False)
    def start() -> Response:
        return RedirectResponse(f"/{SCREENS[0].name}")

    return app


@asynccontextmanager
async def _beginning(_: FastAPI) -> AsyncIterator[None]:
    """Have in the background what the first to ask for it would wait for."""
    Thread(target=places.warm, name="warming", daemon=True).start()
    yield


def _answering(screen: Screen, desk: Desk) -> Callable[..., Response]:
    """A function that answers requests for a page, with the signature from which the API is described."""

    def answered(request: Request, **given: Any) -> Response:
        with desk.asked(request, asked.selection(given), after=given["after"], is_list=True) as wanted:
            return answers.answer(screen, wanted, asked.shape(request, given["format"]))

    answered.__signature__ = asked.signature(screen.view)  # type: ignore[attr-defined]
    return answered


def _described(screen: Screen) -> dict[int | str, dict[str, Any]]:
    """What the API says of a page's answers."""
    rows = TypeAdapter(list[screen.view]).json_schema()  # type: ignore[name-defined]
    return {
        200: {
            "content": {"application/json": {"schema": rows}, "text/csv": {}, "text/html": {}},
            "description": screen.view.__doc__ or "",
        },
    }
