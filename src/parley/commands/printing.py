"""Printing: lines and tables on standard output; messages and progress on standard error."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

SHORT_ID = 8  # digits of an id that a table shows; `parley show` takes them
SEVERAL = 3  # values of one field that a table shows
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")
_HASH = re.compile(r"[0-9a-f]{16}")
NARROW = frozenset(
    (
        *("id", "as_of", "date", "declared", "start", "end", "published"),
        *("claims", "reports", "measure", "act", "kind", "status", "type"),
        *("when", "stands"),
    )
)  # values of a known, short length, which are never broken
SHARES = {
    "quote": 3,
    "why": 2,
    "published_known": 2,
    "words": 2,
    "first": 2,
    "second": 2,
}  # of the width that the narrow columns leave

Step = Callable[[str, str], None]


class Heard(Console):
    """A terminal that says when nobody reads it any more, so that the command line gives that its own exit code."""

    def on_broken_pipe(self) -> None:
        """Pass on that the programme which reads the output has ended."""
        raise BrokenPipeError


def lines(texts: Iterable[str]) -> None:
    """Print lines on standard output as they come, as they are."""
    for text in texts:
        sys.stdout.write(f"{text}\n")


def say(message: str) -> None:
    """Print one line for a person on standard error."""
    sys.stderr.write(f"{visible(message)}\n")


def visible(text: str) -> str:
    """Return `text` in one line without the characters that steer a terminal; a report may hold any."""
    return _CONTROL.sub(" ", text)


def table(columns: Iterable[str], rows: Iterable[Any]) -> None:
    """Print the columns of rows as a table that fits the terminal, and how many there are."""
    grid = Table(box=None, padding=(0, 1, 0, 0), header_style="bold", expand=True)
    names = tuple(columns)
    for name in names:
        is_narrow = name in NARROW
        ratio = None if is_narrow else SHARES.get(name, 1)
        grid.add_column(name.replace("_", " "), no_wrap=is_narrow, overflow="fold", ratio=ratio)
    for row in rows:
        grid.add_row(*(Text(short(getattr(row, name))) for name in names))
    console = Heard(highlight=False)
    console.print(grid)
    console.print(Text(f"{grid.row_count} {'row' if grid.row_count == 1 else 'rows'}", style="dim"))


def short(value: Any) -> str:
    """Return a field of a row in one line as a table shows it, cut where a shorter form serves."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        more = " …" if len(value) > SEVERAL else ""
        return "; ".join(short(each) for each in value[:SEVERAL]) + more or "–"
    text = visible(str(value))
    return text[:SHORT_ID] if _HASH.fullmatch(text) else text


@contextmanager
def progress(*, beside_output: bool = False) -> Iterator[Step]:
    """Give a function that shows what is being worked on and how much was; silent where nobody watches.

    `beside_output` says that standard output is being written to as well, in which case one terminal cannot show both.
    """
    console = Console(stderr=True)
    is_watched = console.is_terminal and not (beside_output and sys.stdout.isatty())
    shown = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.completed:.0f}"),
    )
    with Progress(*shown, TimeElapsedColumn(), console=console, transient=True, disable=not is_watched) as bar:
        tasks = {}

        def step(stage: str, what: str) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=None)
            bar.update(tasks[stage], advance=1, description=visible(f"{stage} {what}"))

        yield step
