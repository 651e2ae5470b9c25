"""The commands by which people decide: `decide`, `same`, `undo`, and `history`, which tells what was decided and read."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from enum import StrEnum
from getpass import getuser
from typing import TYPE_CHECKING, Annotated

import typer

from parley.clock import now
from parley.commands import printing
from parley.commands.options import RecordFile, settings
from parley.errors import UnknownValue
from parley.model.decisions import NOTE, Decision
from parley.settings import Settings

if TYPE_CHECKING:
    from parley.store.database import Record
    from parley.store.history import Entry


class Verdict(StrEnum):
    """What can be decided on one claim."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    UNVERIFIABLE = "unverifiable"
    NOTE = "note"


KINDS = {
    Verdict.ACCEPT: "accepted",
    Verdict.REJECT: "rejected",
    Verdict.CORRECT: "corrected",
    Verdict.UNVERIFIABLE: "unverifiable",
    Verdict.NOTE: NOTE,
}


class HistoryFormat(StrEnum):
    """The shapes in which a history is printed."""

    TABLE = "table"
    JSON = "json"


HistoryShape = Annotated[HistoryFormat, typer.Option("--format", help="table fits the terminal; json gives every field")]
OF_REPORT = "@"  # between an actor's words and the report in which alone they name it
COLUMNS = ("when", "by", "what", "why", "id")

Why = Annotated[str, typer.Option("--why", metavar="WORDS", help="the reason, in a sentence", show_default=False)]
By = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="NAME",
        help="who decides (else PARLEY_REVIEWER, else the name you are logged in by)",
        show_default=False,
    ),
]
Over = Annotated[
    str | None,
    typer.Option(
        "--over", metavar="DECISION", help="id of another person's decision that this one goes over", show_default=False
    ),
]


def reviewer(by: str | None, given: Settings) -> str:
    """Return who decides; raise UnknownValue for nobody and for the machine's own name."""
    name = (by or given.reviewer or getuser()).strip()
    if not name or name == "parley":
        raise UnknownValue("--by", name, ["the name of a person"])
    return name


def decide(
    context: typer.Context,
    id: Annotated[str, typer.Argument(metavar="ID", help="id of a claim, or its first six digits or more")],  # noqa: A002
    verdict: Annotated[Verdict, typer.Argument(help="what you decide")],
    why: Why,
    value: Annotated[
        list[str] | None,
        typer.Option("--value", metavar="FIELD=VALUE", help="with correct: the field's right value", show_default=False),
    ] = None,
    over: Over = None,
    by: By = None,
    record: RecordFile = None,
) -> None:
    """Decide on a claim: it stays on record as it was read, and lists show it as you decide."""
    values = tuple(pair(given) for given in value or ())
    if bool(values) != (verdict is Verdict.CORRECT):
        raise typer.BadParameter("expected --value FIELD=VALUE with correct, and with correct only")
    from parley.store import by_id, database, deciding

    given = settings(context, record)
    with database.open_to_write(given.record) as opened:
        named = by_id.one_claim(opened, id)
        made = Decision(
            kind=KINDS[verdict], subjects=(named,), why=said(why), by=reviewer(by, given), when=now(), values=values
        )
        deciding.write_decision(opened, made, over=by_id.one_decision(opened, over).id if over else None)
    printing.lines([f"claim {named}: {made.kind} by {made.by} (decision {made.id})"])


def same(
    context: typer.Context,
    first: Annotated[str, typer.Argument(metavar="A", help="id of a claim, an actor's name, or WORDS@REPORT")],
    second: Annotated[str, typer.Argument(metavar="B", help="another id, or another name")],
    why: Why,
    parted: Annotated[bool, typer.Option("--not", help="decide that they are not the same")] = False,
    over: Over = None,
    by: By = None,
    record: RecordFile = None,
) -> None:
    """Decide that two claims tell the same, or that two names are one actor's; WORDS@REPORT are words of one report."""
    from parley.store import by_id, database, deciding

    given = settings(context, record)
    with database.open_to_write(given.record) as opened:
        about, pair_of = _pair(opened, first, second)
        kind = "not same" if parted else "same"
        made = Decision(kind=kind, about=about, subjects=pair_of, why=said(why), by=reviewer(by, given), when=now())
        deciding.write_decision(opened, made, over=by_id.one_decision(opened, over).id if over else None)
    printing.lines([f"{about} {' and '.join(pair_of)}: {made.kind} by {made.by} (decision {made.id})"])


def undo(
    context: typer.Context,
    decision: Annotated[str, typer.Argument(metavar="DECISION", help="id of a decision; `parley history` prints them")],
    why: Why,
    by: By = None,
    record: RecordFile = None,
) -> None:
    """Undo a decision: what stood before it stands again, and both stay in the history."""
    from parley.store import by_id, database, deciding

    given = settings(context, record)
    with database.open_to_write(given.record) as opened:
        found = by_id.one_decision(opened, decision)
        made = deciding.undoing(found, why=said(why), by=reviewer(by, given), when=now())
        deciding.write_decision(opened, made)
    printing.lines([f"decision {decision}: undone by {made.by} (decision {made.id})"])


def history(
    context: typer.Context,
    id: Annotated[  # noqa: A002
        str | None,
        typer.Argument(
            metavar="ID", help="a claim's id or first digits, or an actor's name; else all decisions", show_default=False
        ),
    ] = None,
    detached: Annotated[
        bool, typer.Option("--detached", help="only decisions on claims that their evidence no longer gives")
    ] = False,
    record: RecordFile = None,
    format: HistoryShape = HistoryFormat.TABLE,  # noqa: A002
) -> None:
    """What was ever read, judged and decided on a claim; without an ID, every decision."""
    from parley.store import database
    from parley.store import decisions as made
    from parley.store.history import history as history_of
    from parley.store.history import of_decisions

    with database.open_record(settings(context, record).record) as opened:
        if id:
            _print(history_of(opened, _known(opened, id)), format)
        else:
            _print(of_decisions(made.detached(opened) if detached else made.all_decisions(opened)), format)


def _print(entries: "Iterable[Entry]", shape: HistoryFormat) -> None:
    if shape is HistoryFormat.JSON:
        from parley.exports.formats import array

        printing.lines(array(json.dumps(asdict(entry), ensure_ascii=False) for entry in entries))
    else:
        printing.table((*COLUMNS, "stands"), entries)


def _known(record: "Record", named: str) -> str:
    from parley.store import by_id, queries
    from parley.store.history import known_ids

    if names := queries.names(record, named):
        return next((name for name in names if name == named), names[0])
    return by_id.one(known_ids(record, named), f"claim or actor {named}", named, record)


def _pair(record: "Record", first: str, second: str) -> tuple[str, tuple[str, str]]:
    """What two things are, and their ids or names."""
    from parley.store import by_id, queries

    known = set(queries.known_names(record, [first, second]))
    is_actor = all(given in known or OF_REPORT in given for given in (first, second))
    find = _bearer if is_actor else by_id.one_claim
    found = (find(record, first), find(record, second))
    if found[0] == found[1]:
        raise UnknownValue("B", second, [f"another than {first}"])
    return "actor" if is_actor else "claim", found


def _bearer(record: "Record", named: str) -> str:
    """A name as it is given, or words and the key of the one report in which they name an actor."""
    from parley.store import by_id, naming, queries

    words, of_report, report = named.rpartition(OF_REPORT)
    if not of_report or queries.known_names(record, [named]):
        return named
    key = by_id.one_report(record, report)
    told = by_id.one(naming.wordings(record, words, key), f"actor {words} in report {report}", words, record)
    return f"{told}{OF_REPORT}{key}"


def pair(given: str) -> tuple[str, str]:
    """Return the field and the value of "FIELD=VALUE"; refuse anything else."""
    field, equals, value = given.partition("=")
    if not equals or not field.strip():
        raise typer.BadParameter(f"{given!r} is no FIELD=VALUE, such as measure=released or quantity=40..60")
    return field.strip(), value.strip()


def said(why: str) -> str:
    """Refuse an empty reason; return it as it is."""
    if not why.strip():
        raise typer.BadParameter("expected a reason with --why, found none")
    return why.strip()
