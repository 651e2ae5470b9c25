"""Adding reports in the browser: pasted, uploaded, or by address; read in the background, with errors by report.

What people send is read as bytes under a name that is made harmless: no name is ever opened, and no path is taken from one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import APIRouter, Depends, File, Form, HTTPException, Path, Request, Response, UploadFile
from fastapi.responses import RedirectResponse

from parley.errors import SourceUnreadable
from parley.intake import addresses, sources
from parley.intake.sources import Limits, Taken
from parley.model.report import Report, digest
from parley.web import answers
from parley.web.asked import LONGEST
from parley.web.desk import Desk
from parley.web.jobs import Job, Jobs
from parley.web.posting import Reviewer

FILES, ADDRESSES = 200, 50  # sent at once
NAME = 120  # characters of a file's name that are kept
FORMATS = (".txt", ".html", ".htm", ".json", ".jsonl", ".gz")
_STRANGE = re.compile(r"[^\w .,()&+-]")
_SHORT = 12  # digits of the hash by which a pasted text is known
Line = Annotated[str, Form(max_length=LONGEST)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasted:
    """A report that was typed or pasted into the form; what is empty is not known."""

    text: Annotated[str, Form()] = ""
    title: Line = ""
    publisher: Line = ""
    published: Annotated[str, Form(pattern=r"^(\d{4}-\d\d-\d\d)?$")] = ""
    url: Annotated[str, Form(max_length=2000)] = ""

    def fields(self) -> dict[str, str]:
        """Return the fields of a report as JSON would give them."""
        names = ("text", "title", "publisher", "published", "url")
        known = {name: getattr(self, name) for name in names if getattr(self, name).strip()}
        return known | {"id": f"pasted-{digest(self.text)[:_SHORT]}"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """Everything that one form brings."""

    pasted: Pasted
    uploaded: tuple[tuple[str, bytes], ...]
    named: tuple[str, ...]

    def __len__(self) -> int:
        return bool(self.pasted.text.strip()) + len(self.uploaded) + len(self.named)


def router(desk: Desk) -> APIRouter:
    """Return the pages by which reports come in."""
    pages, jobs = APIRouter(include_in_schema=False), Jobs(desk.settings)
    limits = Limits(largest=desk.settings.largest_report, latest_year=desk.settings.latest_year)

    @pages.get("/add")
    def add(request: Request) -> Response:
        return _page(desk, request)

    @pages.post("/add")
    def added(
        request: Request,
        person: Reviewer,
        pasted: Annotated[Pasted, Depends()],
        files: Annotated[list[UploadFile] | None, File(max_length=FILES)] = None,
        address: Annotated[str, Form(max_length=100_000)] = "",
    ) -> Response:
        uploaded = tuple((harmless(file.filename), file.file.read()) for file in files or () if file.filename)
        sent = Sent(pasted=pasted, uploaded=uploaded, named=tuple(address.split()))
        if not len(sent):
            return _page(desk, request, told="Paste a report, choose a file, or give an address.")
        if len(sent.named) > ADDRESSES:
            return _page(desk, request, told=f"At most {ADDRESSES} addresses at once.")
        job = jobs.start(person.name, len(sent), lambda job: _taken(sent, job, limits))
        return RedirectResponse(f"/add/{job.id}", 303)

    @pages.get("/add/{named}")
    def progress(request: Request, named: Annotated[str, Path(max_length=LONGEST)]) -> Response:
        with desk.asked(request) as wanted:
            job = jobs.of(named) if wanted.is_reviewer else None
            if job is None:
                raise HTTPException(404, "no such batch since the desk began; what it read is on record, under /reports")
            return answers.page("job.html.j2", wanted, screen=None, job=job)

    return pages


def _page(desk: Desk, request: Request, told: str | None = None) -> Response:
    with desk.asked(request) as wanted:
        shown = {"told": told, "largest": desk.settings.largest_report, "formats": FORMATS}
        return answers.page("add.html.j2", wanted, status=422 if told else 200, screen=None, **shown)


def harmless(name: str | None) -> str:
    """Return the last part of a file's name without what could be read as a path, a command or markup."""
    last = _STRANGE.sub("_", re.split(r"[/\\]", name or "")[-1]).strip(" ._")
    stem, dot, end = last.rpartition(".")
    return (f"{stem[: NAME - len(dot + end)]}{dot}{end}" if stem else last[:NAME]) or "upload"


def _taken(sent: Sent, job: Job, limits: Limits) -> Iterator[Taken]:
    if sent.pasted.text.strip():
        yield from sources.read_fields(sent.pasted.fields(), "pasted", limits)
    for name, data in sent.uploaded:
        yield from sources.read_bytes(data, name, limits)
    for address in sent.named:
        job.told("fetching", address)
        yield from _fetched(address, limits)


def _fetched(address: str, limits: Limits) -> Iterator[Taken]:
    """The reports that lie at an address, or why there are none."""
    try:
        found = addresses.fetch(address, addresses.Bounds(largest=limits.largest))
    except SourceUnreadable as refused:
        yield refused
        return
    parts = urlsplit(found.address)
    name = f"{parts.hostname}{parts.path}".rstrip("/")
    for each in sources.read_bytes(found.data, name, limits, form=found.form):
        yield replace(each, source=found.address, url=each.url or found.address) if isinstance(each, Report) else each
