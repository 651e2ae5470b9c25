"""The command line: its commands, its exit codes, and the one place where errors are printed.

0 done; 1 done, but some reports could not be read, or the record does not hold; 2 wrong usage, or nothing could be done;
130 stopped by the person, 141 by the programme that reads the output.
"""

import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from parley import __version__
from parley.commands import building, deciding, judging, keeping, lists, printing, reviewing, serving, showing, training
from parley.errors import ParleyError
from parley.settings import from_environment

REFUSED, STOPPED, UNHEARD = 2, 130, 141


class Commands(TyperGroup):
    """The group of all commands; what they raise is worded and given an exit code here, and nowhere below."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command; print an error of parley's as one line."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except ParleyError as error:
            printing.say(f"parley: {error}")
            raise typer.Exit(REFUSED) from error
        except KeyboardInterrupt as stopped:
            printing.say("parley: stopped; what is on record stays, and the same command goes on from there")
            raise typer.Exit(STOPPED) from stopped
        except BrokenPipeError as unheard:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that nothing is flushed into it at exit
            raise typer.Exit(UNHEARD) from unheard
        return result


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(asked: bool) -> None:
    if asked:
        printing.lines([f"parley {__version__}"])
        raise typer.Exit


@app.callback()
def parley(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help="print the version", is_eager=True, callback=_print_version)
    ] = False,
) -> None:
    """Keep a record of a conflict negotiation that can be checked: every line stands on the words of a report."""
    context.obj = from_environment()


app.command()(building.build)
app.command()(building.read)
lists.add_to(app)
for command in (judging.judgements, showing.show, showing.brief, showing.verify):
    app.command()(command)
for name in ("decide", "same", "undo", "history"):
    app.command()(getattr(deciding, name))
app.command()(reviewing.review)
app.command()(serving.serve)
app.command()(serving.people)
for name in ("backup", "restore", "migrate"):
    app.command()(getattr(keeping, name))
app.add_typer(training.app, name="train")


def main() -> None:
    """Run the command line; the same input gives the same bytes, whatever the terminal's encoding."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    app(prog_name="parley")


if __name__ == "__main__":
    main()
