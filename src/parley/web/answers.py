"""A page answered as HTML, JSON or CSV: the two latter give every row and every field of what is on screen."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from fastapi import Response
from fastapi.responses import HTMLResponse, StreamingResponse
from starlette.background import BackgroundTask

from parley.exports import formats, lists, masked
from parley.exports.views import Row
from parley.web import drawing, hiding
from parley.web.asked import Asked, Shape
from parley.web.screens import SCREENS, Screen

IN_MEMORY = 4_000_000  # bytes of an answer above which it waits in a file
AT_ONCE = 65_536  # bytes sent in one piece


def answer(screen: Screen, asked: Asked, shape: Shape) -> Response:
    """Return the page in the shape that is asked for."""
    if shape is Shape.HTML:
        return page(screen.template, asked, screen=screen, view=screen.view, **screen.show(asked))
    listed = masked.rows if asked.is_masked else lists.rows
    return rows(screen.view, listed(asked.record, screen.view, asked.selection), shape)


def page(template: str, asked: Asked, *, status: int = 200, **shown: object) -> HTMLResponse:
    """Return a page of the desk."""
    drawn = drawing.draw(template, {"asked": asked, "screens": SCREENS, **shown})
    return HTMLResponse(hiding.hidden(asked.record, drawn) if asked.is_masked else drawn, status)


def of_reports(asked: Asked, view: type[Row], found: Iterable[Row], *, shape: Shape, keys: Collection[str]) -> Response:
    """Return rows that tell of some reports only, by their keys, as JSON or CSV, masked by these where names are hidden."""
    masks = masked.masks_of_reports(asked.record, keys) if asked.is_masked else None
    return rows(view, map(masks.row, found) if masks else found, shape)


def one(asked: Asked, told: Mapping[str, Any], *, claims: Iterable[str]) -> Response:
    """Return one thing as a JSON object, masked by the reports of some claims where names are hidden."""
    text = json.dumps(told, ensure_ascii=False, indent=1)
    masked = hiding.hidden(asked.record, text, ids=claims) if asked.is_masked else text
    return Response(masked, media_type="application/json")


def one_described(what: str) -> dict[int | str, dict[str, Any]]:
    """Return what the API says of the page of one thing on record, which is no list."""
    content = {"application/json": {"schema": {"type": "object"}}, "text/html": {}}
    return {200: {"content": content, "description": f"one {what}"}, 404: {"description": f"no such {what} is on record"}}


def rows(view: type[Row], found: Iterable[Row], shape: Shape) -> Response:
    """Return rows as JSON or CSV; they are worked out before the first is sent, so that none is half an answer."""
    lines = formats.json_lines(found) if shape is Shape.JSON else formats.csv_lines(view, found)
    with ExitStack() as failed:
        kept: IO[bytes] = failed.enter_context(SpooledTemporaryFile(max_size=IN_MEMORY))
        for line in lines:
            kept.write(f"{line}\n".encode())
        kept.seek(0)
        failed.pop_all()
    kind = "application/json" if shape is Shape.JSON else "text/csv; charset=utf-8"
    named = {"Content-Disposition": f'attachment; filename="parley-{view.NAME}.csv"'} if shape is Shape.CSV else {}
    return StreamingResponse(_pieces(kept), media_type=kind, headers=named, background=BackgroundTask(kept.close))


def _pieces(kept: IO[bytes]) -> Iterator[bytes]:
    while piece := kept.read(AT_ONCE):
        yield piece
