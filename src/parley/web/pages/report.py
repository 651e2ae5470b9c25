"""One report: its text with its claims marked in it and listed beside it. Looking never changes anything."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import TypeAdapter

from parley.exports import highlights
from parley.exports.claim_rows import claim_row
from parley.exports.lists import report_row
from parley.exports.of_report import ToldRow, days, own_names, told_rows
from parley.model.claims import CLAIM_CLASSES, Claim
from parley.store import by_id, of_report
from parley.web import answers, asked, hiding
from parley.web.asked import LONGEST, Asked, Shape
from parley.web.desk import Desk
from parley.web.wording import label, worded

COPIES_SHOWN = 50  # of a story that hundreds carry; the rest is counted


def router(desk: Desk) -> APIRouter:
    """Return the page of one report."""
    pages = APIRouter()

    @pages.get("/reports/{named}", name="report", responses=_described())
    def report(
        request: Request,
        named: Annotated[str, Path(max_length=LONGEST, description="id of a report, or the first digits of its key")],
        told: Annotated[Shape | None, Query(alias="format")] = None,
    ) -> Response:
        """One report with its claims: the text, or, as JSON and CSV, every claim of it."""
        with desk.asked(request) as wanted:
            record, shape = wanted.record, asked.shape(request, told)
            key = by_id.one_report(record, named)
            claims = of_report.claims(record, key)
            if shape is not Shape.HTML:
                return answers.of_reports(wanted, ToldRow, told_rows(record, claims), shape=shape, keys=[key])
            return answers.page("report.html.j2", wanted, screen=None, **_shown(wanted, key, claims))

    return pages


def _shown(asked: Asked, key: str, claims: list[Claim]) -> dict[str, Any]:
    record = asked.record
    report = of_report.report(record, key)
    text = hiding.blackened(record, report) if asked.is_masked else report
    copies = of_report.copies(record, key)
    rows = told_rows(record, claims)
    by_kind = {known.KIND: [row for row in rows if row.kind == known.KIND] for known in CLAIM_CLASSES}
    return {
        "report": report_row(report, len(claims)),
        "segments": list(highlights.segments(text, claims)),
        "by_kind": {kind: found for kind, found in by_kind.items() if found},
        "days": days(claims),
        "copies": of_report.reports(record, copies[:COPIES_SHOWN]),
        "more_copies": max(0, len(copies) - COPIES_SHOWN),
        "fields": {row.id: _fields(claim) for row, claim in zip(rows, claims, strict=True)},
        "shorts": {row.id: row.short for row in rows},
    }


def _fields(claim: Claim) -> list[str]:
    """The fields that the report tells of a claim, each in the words of the desk."""
    row = claim_row(claim)
    values = {name: value for name in own_names(row) if (value := getattr(row, name)) not in (None, (), False)}
    if "low" in values and values["low"] == values.get("high"):  # an exact number is told once, in digits too
        low, _ = values.pop("low"), values.pop("high")
        values["words"] += "" if values["words"] == str(low) else f" ({low:,})"
    return [f"{label(name, row.NAME)}: {worded(value, name)}" for name, value in values.items()]


def _described() -> dict[int | str, dict[str, Any]]:
    content = {"application/json": {"schema": TypeAdapter(list[ToldRow]).json_schema()}, "text/csv": {}, "text/html": {}}
    return {
        200: {"content": content, "description": "one report and its claims"},
        404: {"description": "a report that is not on record"},
    }
