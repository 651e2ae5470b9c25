"""How the record is made: the codebook, the measured accuracy and the changelog, as this version carries them."""

from functools import cache
from pathlib import Path
from typing import Annotated, Literal

import fastapi
from fastapi import APIRouter, Request, Response

from parley.web import answers
from parley.web.desk import Desk
from parley.web.markdown import Written, write

FILES = Path(__file__).parent.parent / "method"  # links to docs/ and to the changelog; in a package, these files
NAMES = {
    "codebook": "What every field means, and how the record decides what goes into it",
    "accuracy": "How often readings are right, measured on annotated reports",
    "changelog": "What changed from version to version",
}
PLACES = {"codebook.md": "/method/codebook", "accuracy.md": "/method/accuracy", "CHANGELOG.md": "/method/changelog"}


def router(desk: Desk) -> APIRouter:
    """Return the pages on how the record is made."""
    pages = APIRouter(include_in_schema=False)

    @pages.get("/method")
    def method(request: Request) -> Response:
        with desk.asked(request) as wanted:
            parts = {name: (told, written(name).headings) for name, told in NAMES.items()}
            return answers.page("method.html.j2", wanted, screen=None, parts=parts)

    @pages.get("/method/{name}")
    def part(request: Request, name: Annotated[Literal["codebook", "accuracy", "changelog"], fastapi.Path()]) -> Response:
        with desk.asked(request) as wanted:
            return answers.page("written.html.j2", wanted, screen=None, names=list(NAMES), name=name, written=written(name))

    return pages


@cache
def written(name: str) -> Written:
    """Return one of the files as HTML."""
    return write((FILES / f"{name}.md").read_text(encoding="utf-8"), PLACES)
