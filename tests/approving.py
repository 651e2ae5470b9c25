"""What parley gives for examples/, as pages that a person reads: `python -m tests.approving` writes them anew.

They are kept in tests/approved/ and compared by tests/test_approved.py, which never writes. When a change is meant, write
them anew, read the difference, and commit both together.
"""

import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path

from parley import workflow
from parley.exports import brief, lists
from parley.exports.citing import in_short
from parley.exports.formats import cell
from parley.exports.ledger_views import CitedRow
from parley.exports.views import VIEWS, Row
from parley.model.judgements import Judgement
from parley.settings import Settings
from parley.store import database, queries
from parley.store.database import Record

ROOT = Path(__file__).parents[1]
EXAMPLES, APPROVED = ROOT / "examples", Path(__file__).parent / "approved"
LONG = 16  # digits of an id; the first eight are shown, as in lists
SHOWN = 8
WORDS = 12  # of the words of a claim on a page of judgements


def pages() -> Mapping[str, str]:
    """Return each page by its file name: the brief, every list, and the judgements."""
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder) / "examples.db"
        workflow.build([str(EXAMPLES)], Settings(record=where), lambda stage, what: None)
        with database.open_record(where) as record:
            page = brief.page(queries.reports(record), queries.claims(record), queries.judgements(record))
            brief.write(page, Path(folder) / "brief.md")
            found = {"brief.md": (Path(folder) / "brief.md").read_text(encoding="utf-8")}
            found |= {f"{view.NAME}.txt": _text(_list(record, view)) for view in VIEWS}
            return found | {"judgements.txt": _text(_judgements(record))}


def _text(lines: Iterator[str]) -> str:
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _list(record: Record, view: type[Row]) -> Iterator[str]:
    yield f"{view.NAME}: {view.__doc__}"
    yield " | ".join(view.COLUMNS)
    for row in lists.rows(record, view):
        yield ""
        yield " | ".join(_cell(row, name) for name in view.COLUMNS)
        for field in fields(row):
            inner = getattr(row, field.name)
            if isinstance(inner, tuple) and inner and isinstance(inner[0], Row):
                yield f"  {field.name}:"
                yield from (f"    {_inner(each)}" for each in inner)


def _cell(row: Row, name: str) -> str:
    value = getattr(row, name)
    told = " ".join(cell(value).split())
    return (told[:SHOWN] if name == "id" and len(told) == LONG else told) or "–"


def _inner(row: Row) -> str:
    """A row within a row: what it says beyond a citation, then its words and report."""
    plain = {field.name for field in fields(CitedRow)}
    if isinstance(row, CitedRow):
        own = [_cell(row, field.name) for field in fields(row) if field.name not in plain]
        parts = [row.date or "–", *own, row.what, f"“{row.quote}”", row.report]
        return " | ".join(parts)
    names = [name for name in row.COLUMNS or [field.name for field in fields(row)] if name not in ("id", "ids")]
    extra = [name for name in ("change", "why", "report") if hasattr(row, name) and name not in names]
    return " | ".join(_cell(row, name) for name in (*names, *extra))


def _judgements(record: Record) -> Iterator[str]:
    yield "judgements: what the machine judges on claims, reports and names, and why"
    names = {report.key: report.id for report in queries.reports(record)}
    claims = {claim.id: claim for claim in queries.claims(record)}
    for judgement in queries.judgements(record):
        yield ""
        yield f"{judgement.kind}: {judgement.reason}"
        yield from (f"    {_member(judgement, member, names, claims)}" for member in judgement.members)


def _member(judgement: Judgement, member: str, names: Mapping[str, str], claims: Mapping[str, object]) -> str:
    if judgement.kind == "copy":
        return names.get(member, member)
    claim = claims.get(member)
    if claim is None:
        name, _, key = member.rpartition("@")
        return f"{name} ({names[key]})" if key in names else member
    quote = " ".join(claim.evidence.quote.split()[:WORDS])  # type: ignore[attr-defined]
    return f"{in_short(claim)} | “{quote}” | {claim.evidence.report.id}"  # type: ignore[arg-type, attr-defined]


def main() -> None:
    """Write every page anew, and take away those that are no longer given."""
    given = pages()
    APPROVED.mkdir(exist_ok=True)
    for old in APPROVED.iterdir():
        if old.name not in given:
            old.unlink()
    for name, text in given.items():
        (APPROVED / name).write_text(text, encoding="utf-8")
    sys.stdout.write(f"{len(given)} pages in {APPROVED.relative_to(ROOT)}: read the difference before you commit it\n")


if __name__ == "__main__":
    main()
