"""The page of one actor, and the forms by which people join names to it and take them apart."""

from typing import Annotated, Any, Literal
from urllib.parse import quote

from fastapi import APIRouter, Form, Path, Query, Request, Response
from fastapi.responses import RedirectResponse

from parley.clock import now
from parley.errors import NotOnRecord
from parley.exports.formats import plain
from parley.exports.views import ActorRow
from parley.model.decisions import Decision
from parley.store import by_id, database, deciding, queries
from parley.store.database import Record
from parley.web import answers, asked, screens
from parley.web.asked import LONGEST, Shape
from parley.web.desk import Desk
from parley.web.pages.actor import OF_REPORT, decisions_on, shown_actor
from parley.web.pages.review import ID, Why, signed
from parley.web.posting import Reviewer

Name = Annotated[str, Form(min_length=1, max_length=LONGEST)]


def router(desk: Desk) -> APIRouter:
    """Return the page of one actor, and what its forms are sent to."""
    pages = APIRouter()

    @pages.get("/actors/{named:path}", name="actor", responses=answers.one_described("actor"))
    def actor(
        request: Request,
        named: Annotated[str, Path(max_length=LONGEST, description="a name of an actor or a side, in any case")],
        told: Annotated[Literal[Shape.HTML, Shape.JSON] | None, Query(alias="format")] = None,
    ) -> Response:
        """One actor: its names and offices, how it came to have them, and what it said, demanded and did."""
        with desk.asked(request) as wanted:
            found = shown_actor(wanted.record, named)
            if asked.shape(request, told) is not Shape.HTML:
                return answers.one(wanted, _plain(found), claims=(row.id for each in found.sections for row in each.rows))
            made = decisions_on(wanted.record, found.names)
            return answers.page("actor.html.j2", wanted, screen=screens.of(ActorRow), actor=found, decided=made)

    @pages.post("/actors/pair", include_in_schema=False)
    def paired(
        person: Reviewer, first: Name, second: Name, kind: Annotated[Literal["same", "not same"], Form()], why: Why
    ) -> Response:
        """Join two names, or take them apart."""
        made = Decision(kind=kind, about="actor", subjects=(first, second), why=why.strip(), by=signed(person), when=now())
        with database.open_to_write(desk.where) as record:
            for name in (first, second):
                _refuse_nobody(record, name)
            deciding.write_decision(record, made)
        return _to(first)

    @pages.post("/actors/undo", include_in_schema=False)
    def undone(person: Reviewer, actor: Name, decision: Annotated[str, Form(max_length=ID)], why: Why) -> Response:
        """Undo a decision on names."""
        with database.open_to_write(desk.where) as record:
            found = by_id.one_decision(record, decision)
            made = deciding.undoing(found, why=why.strip(), by=signed(person), when=now())
            deciding.write_decision(record, made)
        return _to(actor)

    return pages


def _plain(found: Any) -> dict[str, Any]:
    """The actor as JSON; a section names its list."""
    told: dict[str, Any] = {name: plain(getattr(found, name)) for name in found.__dataclass_fields__ if name.islower()}
    told["sections"] = [
        {"title": each.title, "list": each.view.NAME, "rows": [plain(row) for row in each.rows]} for each in found.sections
    ]
    return told


def _refuse_nobody(record: Record, named: str) -> None:
    words, _, key = named.rpartition(OF_REPORT)
    is_known = bool(queries.report_keys(record, key)) if words else bool(queries.known_names(record, [named]))
    if not is_known:
        raise NotOnRecord(f"actor {named}", str(record.where))


def _to(named: str) -> Response:
    """The page of the actor; words of one report stand on that of their name."""
    words, _, _ = named.rpartition(OF_REPORT)
    return RedirectResponse(f"/actors/{quote(words or named)}", 303)
