"""What commands have in common: options, and what they mean."""

from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from parley.lexicons import matters
from parley.model.claims import MEASURES, QUOTATION
from parley.settings import Settings


class Format(StrEnum):
    """The shapes in which a list is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def days(told: str | None) -> str | None:
    """Refuse what is neither a day nor two days; return it as it is."""
    bounds(told)
    return told


def bounds(told: str | None) -> tuple[str | None, str | None]:
    """Return the first and last ISO day of "2024-03-12" or "2024-03-01..2024-03-31", (None, None) where nothing is told."""
    if told is None:
        return None, None
    first, _, last = told.partition("..")
    try:
        found = date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError as broken:
        raise typer.BadParameter(
            f"{told!r} is no day; expected YYYY-MM-DD or FROM..TO, such as 2024-03-01..2024-03-31"
        ) from broken
    if found[0] > found[1]:
        raise typer.BadParameter(f"{told!r} ends before it begins; expected FROM..TO with the earlier day first")
    return found[0].isoformat(), found[1].isoformat()


def measure(told: str | None) -> str | None:
    """Refuse what is no measure."""
    if told is not None and told not in MEASURES:
        raise typer.BadParameter(f"{told!r} is no measure; expected one of {', '.join(MEASURES)}")
    return told


def quotation(told: str | None) -> str | None:
    """Refuse what is no form of quotation."""
    if told is not None and told not in QUOTATION:
        raise typer.BadParameter(f"{told!r} is no form of quotation; expected one of {', '.join(QUOTATION)}")
    return told


def issue(told: str | None) -> str | None:
    """Refuse what is no issue under which statements are listed."""
    if told is not None and told not in matters.headings():
        raise typer.BadParameter(f"{told!r} is no issue; expected one of: {'; '.join(matters.headings())}")
    return told


Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE...",
        help="files (.txt, .html, .json, .jsonl, also .gz), folders, or - for standard input",
        show_default=False,
    ),
]
RecordFile = Annotated[
    str | None,
    typer.Option(
        "--record",
        metavar="FILE",
        help="file that holds the record, or postgresql+psycopg://USER@HOST/NAME (else PARLEY_RECORD, else parley.db)",
        show_default=False,
    ),
]
ListFormat = Annotated[Format, typer.Option("--format", help="table fits the terminal; json and csv give every field")]
Unmasked = Annotated[
    bool,
    typer.Option("--unmasked", help="with the names of hostages, prisoners, victims and children: for reviewers only"),
]

FILTERS = {
    "party": Annotated[
        str | None,
        typer.Option(
            "--party", metavar="NAME", help="only where this actor is named, or one that speaks for it", show_default=False
        ),
    ],
    "day": Annotated[
        str | None,
        typer.Option(
            "--day", metavar="DAY", help="only of a day, YYYY-MM-DD, or of days, FROM..TO", callback=days, show_default=False
        ),
    ],
    "measure": Annotated[
        str | None,
        typer.Option(
            "--measure",
            metavar="MEASURE",
            help="only what is counted so: killed, held, released …",
            callback=measure,
            show_default=False,
        ),
    ],
    "outlet": Annotated[
        str | None,
        typer.Option("--outlet", metavar="NAME", help="only of reports that this outlet published", show_default=False),
    ],
    "issue": Annotated[
        str | None,
        typer.Option(
            "--issue",
            metavar="ISSUE",
            help="only words that name this issue: exchange of captives, aid and passage …",
            callback=issue,
            show_default=False,
        ),
    ],
    "quotation": Annotated[
        str | None,
        typer.Option(
            "--quotation",
            metavar="FORM",
            help="only words told so: direct, indirect or mixed",
            callback=quotation,
            show_default=False,
        ),
    ],
    "report": Annotated[
        str | None,
        typer.Option(
            "--report", metavar="ID", help="only of this report: its id, or the first digits of its key", show_default=False
        ),
    ],
    "search": Annotated[
        str | None,
        typer.Option(
            "--search",
            metavar="WORDS",
            help="only where all these words are told; a word that ends in * stands for all that begin so",
            show_default=False,
        ),
    ],
}
"""The options that narrow a list; a view's FILTERS name those that it has."""


def settings(context: typer.Context, record: str | None) -> Settings:
    """Return the settings of this run, with the record that an option names."""
    given: Settings = context.obj
    return replace(given, record=record) if record else given
