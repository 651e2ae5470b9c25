"""The commands that keep a record safe: `backup`, `restore`, and `migrate`, which brings an older one up to date."""

from pathlib import Path
from typing import Annotated

import typer

from parley.commands import printing
from parley.commands.options import RecordFile, settings


def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="the file to write; it is a record itself", dir_okay=False)],
    record: RecordFile = None,
) -> None:
    """Write the whole record, as it stands at one moment, into a new file."""
    from parley.store import copying

    reports = copying.backup(settings(context, record).record, file)
    printing.lines([f"{file}: {reports} reports and all that is known of them written"])


def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="the backup", dir_okay=False)],
    record: RecordFile = None,
) -> None:
    """Put the record of a backup into a new place: a file or a database that holds no record yet."""
    from parley.store import copying, database

    where = settings(context, record).record
    reports = copying.restore(file, where)
    printing.lines([f"{database.named(where)}: {reports} reports and all that is known of them put back"])


def migrate(context: typer.Context, record: RecordFile = None) -> None:
    """Bring a record of an older parley up to date; nothing that is on record is lost."""
    from parley.store import database

    with database.open_to_write(settings(context, record).record) as opened:
        printing.lines([f"{opened.where}: schema {opened.schema()}"])
