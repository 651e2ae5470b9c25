"""What a request asks for: the part of the record, the page of it, and the shape of the answer."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from inspect import Parameter, Signature
from typing import Annotated, Any, Literal
from urllib.parse import urlencode

from fastapi import Query, Request
from pydantic import BeforeValidator

from parley.errors import NotOnRecord
from parley.exports.views import Row
from parley.lexicons import matters
from parley.model.claims import MEASURES, QUOTATION
from parley.store import queries, searching
from parley.store.database import Record
from parley.store.paging import UNSEEN, Place
from parley.store.queries import ALL, Selection
from parley.web.posting import session_of
from parley.web.sessions import Session

LONGEST = 300  # characters of what is typed into a field
EVER = (date.min, date.max)


class Shape(StrEnum):
    """The shapes in which a page is given."""

    HTML = "html"
    JSON = "json"
    CSV = "csv"


class Names(StrEnum):
    """Whether a list shows the names of people who suffered."""

    HIDDEN = "hidden"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request to a page: the open record, what of it is asked for, and where the page begins."""

    request: Request
    record: Record
    selection: Selection = ALL
    after: str = UNSEEN
    is_list: bool = False

    @property
    def is_reviewer(self) -> bool:
        """Whether who asks may decide on claims, and for that know the names of people who suffered."""
        return self.session.person is not None and self.session.person.may("reviewer")

    @property
    def is_masked(self) -> bool:
        """Whether names of people who suffered are hidden: from readers always, in lists from reviewers until they ask."""
        return not self.is_reviewer or (self.is_list and self.request.query_params.get("names") != Names.SHOWN)

    @property
    def is_narrowed(self) -> bool:
        """Whether only a part of the record is asked for."""
        return self.selection != ALL or self.after != UNSEEN

    @property
    def session(self) -> Session:
        """The browser that asks, and who is signed in there."""
        return session_of(self.request)

    @property
    def is_signed_in(self) -> bool:
        """Whether somebody signed in, rather than sits at the machine itself."""
        return self.session.person is not None and not self.request.app.state.is_open

    @property
    def place(self) -> Place:
        """Where the page of a list begins."""
        return Place(after=self.after)

    def address(self, **changed: str | None) -> str:
        """Return the address of this page with some of what it asks for changed; None takes a part away."""
        return self.elsewhere(self.request.url.path, **changed)

    def elsewhere(self, path: str, **changed: str | None) -> str:
        """Return the address of another page that asks for the same, but for what is changed."""
        told = {name: value for name, value in self.request.query_params.items() if value and name not in changed}
        told |= {name: value for name, value in changed.items() if value}
        return f"{path}?{urlencode(told)}" if told else path


def _as_written(told: object) -> object:
    """Refuse a day that is not written YYYY-MM-DD: a number of seconds is none."""
    if isinstance(told, str) and told and not _DAY.fullmatch(told):
        raise ValueError(f"{told!r} is no day; expected YYYY-MM-DD")
    return told


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_WRITTEN = Annotated[date, BeforeValidator(_as_written)]
_TEXT = Annotated[str | None, Query(max_length=LONGEST)]
FIELDS: dict[str, dict[str, tuple[Any, Any]]] = {
    "party": {"party": (Annotated[str | None, Query(max_length=LONGEST, description="only where it is named")], None)},
    "day": {
        "first": (Annotated[_WRITTEN | Literal[""] | None, Query(description="the first day")], None),
        "last": (Annotated[_WRITTEN | Literal[""] | None, Query(description="the last day")], None),
    },
    "measure": {"measure": (Annotated[Literal[("", *MEASURES)] | None, Query(description="what is counted")], None)},
    "outlet": {"outlet": (Annotated[str | None, Query(max_length=LONGEST, description="who published the report")], None)},
    "quotation": {
        "quotation": (Annotated[Literal[("", *QUOTATION)] | None, Query(description="how the words are told")], None)
    },
    "issue": {
        "issue": (Annotated[Literal[("", *matters.headings())] | None, Query(description="what the words are about")], None)
    },
    "report": {"report": (Annotated[str | None, Query(max_length=LONGEST, description="id or key of a report")], None)},
    "search": {"search": (Annotated[str | None, Query(max_length=LONGEST, description="words told there")], None)},
}
"""What an address may ask for, by the filter of a view that it stands for."""


def signature(view: type[Row]) -> Signature:
    """Return the signature of a function that answers requests for a view: from it its part of the API is described."""
    parameters = [Parameter("request", Parameter.KEYWORD_ONLY, annotation=Request)]
    parameters += [
        Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
        for filter_ in view.FILTERS
        for name, (annotation, default) in FIELDS[filter_].items()
    ]
    parameters.append(Parameter("after", Parameter.KEYWORD_ONLY, default=UNSEEN, annotation=_TEXT))
    parameters.append(Parameter("names", Parameter.KEYWORD_ONLY, default=None, annotation=Names | None))
    parameters.append(Parameter("format", Parameter.KEYWORD_ONLY, default=None, annotation=Shape | None))
    return Signature(parameters)


def selection(given: dict[str, Any]) -> Selection:
    """Return the part of the record that the parts of an address name; two days in the wrong order are turned.

    Parts that narrow nothing, such as the shape, are left aside. Raise NotOnRecord for a search that has no letter or digit:
    no word is told so.
    """
    told = {name: given.get(name) or None for name in queries.PARTS}
    days = [given.get(name) or None for name in ("first", "last")]
    search = told.get("search")
    if search and not searching.folded(search):
        raise NotOnRecord(f"a word in {search!r}", "any record")
    if any(days):
        first, last = sorted(day or ever for day, ever in zip(days, EVER, strict=True))
        told |= {"first": first.isoformat(), "last": last.isoformat()}
    return Selection(**told)


def shape(request: Request, told: Shape | None) -> Shape:
    """Return the shape that is asked for: by the address, else by what the reader says it takes."""
    if told:
        return told
    taken = request.headers.get("accept", "")
    by_kind = {"text/html": Shape.HTML, "application/json": Shape.JSON, "text/csv": Shape.CSV}
    return next((shape for part in taken.split(",") if (shape := by_kind.get(part.split(";")[0].strip()))), Shape.HTML)
