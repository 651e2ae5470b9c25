"""The command that prints what was judged."""

from enum import StrEnum
from typing import Annotated

import typer

from parley.commands import printing
from parley.commands.options import RecordFile, settings


class JudgementFormat(StrEnum):
    """The shapes in which judgements are printed."""

    JSONL = "jsonl"


def judgements(
    context: typer.Context,
    record: RecordFile = None,
    format: Annotated[JudgementFormat, typer.Option("--format", help="one judgement a line")] = JudgementFormat.JSONL,  # noqa: A002
) -> None:
    """Every judgement, the machine's and people's: what is the same, disagrees, adds up; with reason, author and places."""
    from parley.exports.judgement_lines import lines
    from parley.store import database, queries

    with database.open_record(settings(context, record).record) as opened:
        found = lines(list(queries.reports(opened)), list(queries.claims(opened)), queries.judgements(opened))
        printing.lines(found)
