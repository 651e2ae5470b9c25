"""The commands that look closely: `show` one claim, `verify` the record, write the `brief`."""

import json
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

from parley.commands import printing
from parley.commands.options import RecordFile, Unmasked, settings
from parley.commands.printing import visible

if TYPE_CHECKING:
    from parley.exports.shown import Shown
    from parley.exports.views import ReportRow

NOT_VERIFIED = 1  # the exit code of `verify` where something does not hold
PAGES = (".html", ".md")


class ShownFormat(StrEnum):
    """The shapes in which one claim is printed."""

    TEXT = "text"
    JSON = "json"


def show(
    context: typer.Context,
    id: Annotated[str, typer.Argument(metavar="ID", help="id of a claim, or its first six digits or more")],  # noqa: A002
    record: RecordFile = None,
    format: Annotated[ShownFormat, typer.Option("--format", help="text for a person, or json")] = ShownFormat.TEXT,  # noqa: A002
) -> None:
    """Show a claim with its quote in context, its judgements and its report."""
    from parley.exports.formats import plain
    from parley.exports.shown import shown
    from parley.store import database

    with database.open_record(settings(context, record).record) as opened:
        found = shown(opened, id)
    if format is ShownFormat.JSON:
        printing.lines([json.dumps(plain(found), ensure_ascii=False, indent=2)])
        return
    console = Console(highlight=False)
    for text in told(found):
        console.print(text)


def told(found: "Shown") -> Iterator[Text]:
    """Yield the lines that show a claim to a person."""
    from parley.exports.of_report import own_names

    claim = found.claim
    yield Text(f"{type(claim).NAME} {claim.id}", style="bold")
    if claim.decided:
        yield Text(visible(claim.decided), style="bold")
    names = own_names(claim)
    yield from (_field(name, getattr(claim, name)) for name in names)
    if found.as_read:
        changed = [name for name in names if getattr(claim, name) != getattr(found.as_read, name)]
        yield Text("as it was read:")
        yield from (_field(name, getattr(found.as_read, name)) for name in changed)
    yield Text()
    yield Text.assemble(visible(found.before), (visible(found.quote), "bold reverse"), visible(found.after))
    yield Text()
    for judgement in found.judgements:
        when = f", {judgement.when}" if judgement.when else ""
        yield Text.assemble((f"{judgement.kind} ", "bold"), visible(f"{judgement.reason} ({judgement.by}{when})"))
        yield from (Text(f"    {visible(other)}") for other in judgement.others)
    for report in found.reports:
        yield from _report(report)


def _report(report: "ReportRow") -> Iterator[Text]:
    yield Text.assemble(("report ", "bold"), visible(report.id))
    for name in ("title", "publisher", "agency", "published", "published_known", "url", "source"):
        if getattr(report, name):
            yield _field(name, getattr(report, name))


def _field(name: str, value: Any) -> Text:
    label = f"    {name.replace('_', ' ')}: "
    return Text.assemble((label, "dim"), printing.short(value))


def verify(context: typer.Context, record: RecordFile = None) -> None:
    """Check that every quote stands at its place in its report, and that every id and column is as the claim gives it."""
    from parley.store import checking, database
    from parley.store.checking import Fault

    faults: list[Fault] = []
    reports = 0
    with database.open_record(settings(context, record).record) as opened, printing.progress() as step:
        for found in checking.check(opened):
            if isinstance(found, Fault):
                faults.append(found)
            else:
                reports += 1
                step("checking", found.id)
    for fault in faults:
        places = (("report", fault.report), ("claim" if fault.report else "link", fault.id))
        where = ", ".join(f"{kind} {named}" for kind, named in places if named)
        printing.lines([visible(f"{where}: {fault.what}")])
    if faults:
        printing.say(f"{len(faults)} of what is on record does not hold; build the record anew from its sources")
        raise typer.Exit(NOT_VERIFIED)
    printing.lines([f"every quote of {reports} reports stands at its place"])


def _page(to: Path) -> Path:
    if to.suffix not in PAGES:
        raise typer.BadParameter(f"{to} is no page; expected a name that ends in {' or '.join(PAGES)}")
    if not to.parent.is_dir():
        raise typer.BadParameter(f"the folder of {to} does not exist; make it, or name another file")
    if to.is_dir():
        raise typer.BadParameter(f"{to} is a folder; name a file")
    return to


def brief(
    context: typer.Context,
    to: Annotated[Path, typer.Option("--to", metavar="FILE", help="the page to write, .html or .md", callback=_page)],
    record: RecordFile = None,
    unmasked: Unmasked = False,
) -> None:
    """Write one readable page of the record, with a source under every line."""
    from parley.exports.brief import page, write
    from parley.exports.masked import masks_of
    from parley.store import database, queries

    with database.open_record(settings(context, record).record) as opened, printing.progress() as step:
        step("writing", to.name)
        whole = page(queries.reports(opened), queries.claims(opened), queries.judgements(opened))
        write(whole if unmasked else masks_of(opened).page(whole), to)
    printing.say(f"{to} written")
