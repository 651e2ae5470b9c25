"""The commands that list the record: one for each view, made from what the view says of itself."""

from collections.abc import Callable, Iterator
from difflib import get_close_matches
from inspect import Parameter, Signature
from typing import TYPE_CHECKING, Any

import typer

from parley.commands import printing
from parley.commands.options import FILTERS, Format, ListFormat, RecordFile, Unmasked, bounds, settings
from parley.exports.views import VIEWS, Row

if TYPE_CHECKING:
    from parley.store.database import Record
    from parley.store.queries import Selection


def add_to(app: typer.Typer) -> None:
    """Add a command for each view."""
    for view in VIEWS:
        app.command(view.NAME, help=view.__doc__)(_command(view))


def _command(view: type[Row]) -> Callable[..., None]:
    """A function that lists `view`, with the signature from which its options and their help are made."""

    def command(context: typer.Context, **given: Any) -> None:
        first, last = bounds(given.pop("day", None))
        record, shape = settings(context, given.pop("record")).record, given.pop("format")
        unmasked = given.pop("unmasked")
        from parley.store import database
        from parley.store.queries import Selection

        with database.open_record(record) as opened:
            selection = Selection(first=first, last=last, **given)
            _warn_of_nobody(opened, selection.party)
            _print(view, _rows(view, opened, selection, unmasked=unmasked), shape)

    options = {"record": (RecordFile, None), "format": (ListFormat, Format.TABLE), "unmasked": (Unmasked, False)}
    options |= {name: (FILTERS[name], None) for name in view.FILTERS}
    parameters = [Parameter("context", Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)]
    for name, (annotation, default) in options.items():
        parameters.append(Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=annotation))
    command.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    return command


def _rows(view: type[Row], record: "Record", selection: "Selection", *, unmasked: bool) -> Iterator[Row]:
    from parley.exports import lists, masked

    return lists.rows(record, view, selection) if unmasked else masked.rows(record, view, selection)


def _print(view: type[Row], rows: Iterator[Row], shape: Format) -> None:
    from parley.exports import formats

    if shape is Format.JSON:
        printing.lines(formats.json_lines(rows))
    elif shape is Format.CSV:
        printing.lines(formats.csv_lines(view, rows))
    else:
        printing.table(view.COLUMNS, rows)


def _warn_of_nobody(record: "Record", party: str | None) -> None:
    """Say so where nobody on record has the name that was asked for, with names that are spelled alike."""
    from parley.store import queries

    if party and not queries.names(record, party):
        near = get_close_matches(party, queries.all_names(record))
        hint = f"; did you mean {' or '.join(near)}?" if near else "; `parley actors` lists who is"
        printing.say(f"nobody called {party!r} is on record{hint}")
