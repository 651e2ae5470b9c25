"""The commands that read reports: `build` puts them on record, `read` prints what is read in them."""

import json
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from parley.commands import printing
from parley.commands.options import RecordFile, Sources, settings
from parley.commands.printing import Step
from parley.errors import SourceUnreadable
from parley.settings import Settings

if TYPE_CHECKING:
    from parley.workflow import Outcome

SOME_UNREADABLE = 1  # the exit code of a run that was done, but for reports that could not be read


class ReadingFormat(StrEnum):
    """The shapes in which readings are printed."""

    JSONL = "jsonl"
    JSON = "json"


def build(context: typer.Context, sources: Sources, record: RecordFile = None) -> None:
    """Read reports and put them on record; those that are on record already are left as they are."""
    given = settings(context, record)
    from parley import workflow
    from parley.store import database

    with printing.progress() as step:
        outcome = workflow.build(sources, given, step)
    printing.lines([f"{database.named(given.record)}: {_told(outcome)}"])
    for decision in outcome.detached:
        about = " and ".join(decision.subjects)
        printing.say(
            f"kept, but its evidence gives no claim any more: {decision.kind} {about} by {decision.by}: {decision.why}"
        )
    _list_unreadable(outcome.refused)


def _told(outcome: "Outcome") -> str:
    """What a build did, in one line."""
    told = [f"{outcome.read} {'report' if outcome.read == 1 else 'reports'} read", f"{outcome.unchanged} unchanged"]
    if outcome.dated:
        told.append(f"{outcome.dated} dated by other reports")
    if outcome.unread:
        languages = ", ".join(f"{language} {count}" for language, count in sorted(outcome.unread.items()))
        told.append(f"{outcome.unread.total()} kept unread, not English ({languages})")
    if outcome.refused:
        told.append(f"{len(outcome.refused)} could not be read")
    return ", ".join(told)


def read(
    context: typer.Context,
    sources: Sources,
    format: Annotated[  # noqa: A002 - the name of the option
        ReadingFormat, typer.Option("--format", help="one reading a line, or one array of them")
    ] = ReadingFormat.JSONL,
) -> None:
    """Print what is read in reports, one reading a line, without putting it on record."""
    from parley.exports.formats import array

    refused: list[SourceUnreadable] = []
    with printing.progress(beside_output=True) as step:
        readings = _readings(sources, context.obj, refused, step)
        printing.lines(readings if format is ReadingFormat.JSONL else array(readings))
    _list_unreadable(refused)


def _readings(sources: list[str], given: Settings, refused: list[SourceUnreadable], step: Step) -> Iterator[str]:
    from parley import workflow
    from parley.exports.readings import reading

    for found in workflow.read(sources, given):
        if isinstance(found, SourceUnreadable):
            refused.append(found)
        else:
            step("reading", found.report.id)
            yield json.dumps(reading(found), ensure_ascii=False)


def _list_unreadable(refused: list[SourceUnreadable]) -> None:
    for error in refused:
        printing.say(f"not read: {error}")
    if refused:
        raise typer.Exit(SOME_UNREADABLE)
