"""Values of the record to rows and back, exactly."""

import json
import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from parley.model.actors import Actor
from parley.model.claims import CLAIM_CLASSES, Claim
from parley.model.decisions import Decision
from parley.model.evidence import Evidence
from parley.model.judgements import Judgement
from parley.model.moments import Moment
from parley.model.report import Report
from parley.store import ordering

Values = dict[str, Any]
Reader = Callable[[Any, Report], Any]

CLASSES: Mapping[str, type[Claim]] = {known.KIND: known for known in CLAIM_CLASSES}
PLACE = ("evidence", "nth")  # fields of every claim that have columns of their own
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=$|[A-Z])")
DECEMBER = 12


def of_report(report: Report, *, received: Report, read_by: str) -> Values:
    """Return the row of a report; `received` is the report before other reports settled its day."""
    values = {field.name: getattr(report, field.name) for field in fields(Report)}
    return {
        **values,
        "furniture": json.dumps(report.furniture),
        "received": received.published,
        "received_known": received.published_known,
        "read_by": read_by,
        "placed": ordering.of_report(values),
        "number": ordering.number(report.key),
        "outlet": report.outlet,
    }


def report(row: Mapping[str, Any], *, as_received: bool = False) -> Report:
    """Return the report of a row, on request with the day that it was received with."""
    values = {field.name: row[field.name] for field in fields(Report) if field.init}
    values["furniture"] = tuple((start, end) for start, end in json.loads(row["furniture"]))
    if as_received:
        values |= {"published": row["received"], "published_known": row["received_known"]}
    return Report(**values)


def of_claim(claim: Claim) -> Values:
    """Return the row of a claim."""
    day, last_day, vague = _days(claim)
    document = {name: _plain(getattr(claim, name)) for name in own_fields(type(claim))}
    values = {
        "report": claim.evidence.report.key,
        "id": claim.id,
        "kind": claim.KIND,
        "nth": claim.nth,
        "start": claim.evidence.start,
        "end": claim.evidence.end,
        "quote": claim.evidence.quote,
        "day": day,
        "last_day": last_day,
        "vague": vague,
        "measure": document.get("measure"),
        "fields": json.dumps(document, ensure_ascii=False, sort_keys=True),
        "verdict": None,
        "read": None,
        "number": ordering.number(claim.evidence.report.key, claim.id),
    }
    placed = ordering.of_claim(values, claim.evidence.report.published)
    return {**values, "placed": placed, "dated": ordering.by_day(values, placed)}


def claim(row: Mapping[str, Any], told_in: Report, *, as_read: bool = False) -> Claim:
    """Return the claim of a row; raise QuoteNotFound where its words do not stand in `told_in`.

    On request it is the claim as it was read, before a person corrected it.
    """
    known = CLASSES[row["kind"]]
    document = json.loads((as_read and row["read"]) or row["fields"])
    readers = _READERS[row["kind"]]
    values = {name: readers[name](told, told_in) for name, told in document.items() if name in readers}
    return known(evidence=Evidence(report=told_in, start=row["start"], quote=row["quote"]), nth=row["nth"], **values)


def of_actors(claim: Claim, values: Values) -> list[Values]:
    """Return a row for each actor that a claim names, under the field that names it; `values` is the claim's own row."""
    place = {"report": values["report"], "claim": values["id"], "placed": values["placed"], "claim_kind": values["kind"]}
    return [
        {**place, "role": role, "nth": nth} | {name: getattr(actor, name) for name in ("name", "words", "kind", "side")}
        for role, nth, actor in _actors(claim)
    ]


def of_judgement(judgement: Judgement) -> Values:
    """Return the row of a judgement, without its members."""
    names = ("id", "kind", "reason", "adds_up", "by", "when")
    return {name: getattr(judgement, name) for name in names}


def of_members(judgement: Judgement) -> list[Values]:
    """Return a row for each member of a judgement, in order."""
    return [{"judgement": judgement.id, "nth": nth, "member": member} for nth, member in enumerate(judgement.members)]


def judgement(row: Mapping[str, Any], members: Iterable[str]) -> Judgement:
    """Return the judgement of a row and its members in order."""
    names = ("kind", "reason", "adds_up", "by", "when")
    return Judgement(members=tuple(members), **{name: row[name] for name in names})


def _plain(value: Any) -> Any:
    if isinstance(value, Evidence):
        return [value.start, value.end]
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value


def own_fields(known: type[Claim]) -> Mapping[str, Any]:
    """Return the fields of a kind of claim beside its place, each with its type."""
    return _HINTS[known.KIND]


def _own(known: type[Claim]) -> Mapping[str, Any]:
    hints = get_type_hints(known)
    return {field.name: hints[field.name] for field in fields(known) if field.name not in PLACE}


_HINTS = {kind: _own(known) for kind, known in CLASSES.items()}


def _reader(hint: Any) -> Reader:
    """What makes a value of the type `hint` from what `_plain` gives of it, and from the report that evidence stands in."""
    if get_origin(hint) is tuple:
        each = _reader(get_args(hint)[0])
        return lambda plain, told_in: None if plain is None else tuple([each(part, told_in) for part in plain])
    kind: Any = next((kind for kind in get_args(hint) if kind is not NoneType), hint)
    if kind is Evidence:
        return lambda plain, told_in: None if plain is None else Evidence.at(told_in, *plain)
    if is_dataclass(kind) and isinstance(kind, type):
        readers = {name: _reader(of) for name, of in get_type_hints(kind).items()}
        return lambda plain, told_in: (
            None if plain is None else kind(**{name: readers[name](part, told_in) for name, part in plain.items()})
        )
    return lambda plain, told_in: plain


_READERS = {kind: {name: _reader(hint) for name, hint in hints.items()} for kind, hints in _HINTS.items()}
"""By kind of claim and field what reads the field: types are looked at once, claims by the thousand."""


def _actors(claim: Claim) -> Iterator[tuple[str, int, Actor]]:
    for role in own_fields(type(claim)):
        value = getattr(claim, role)
        several = value if isinstance(value, tuple) else (value,)
        yield from ((role, nth, actor) for nth, actor in enumerate(several) if isinstance(actor, Actor))


def _days(claim: Claim) -> tuple[str | None, str | None, bool]:
    """The first and last day that a claim is about, and whether they are only the bounds of something vaguer."""
    moments = [value for name in own_fields(type(claim)) if isinstance(value := getattr(claim, name), Moment)]
    found = [days for moment in moments if (days := covered(moment))]
    told = [days for days in found if not days[2]] or found
    if not told:
        return None, None, False
    return min(first for first, _, _ in told), max(last for _, last, _ in told), told[0][2]


def covered(moment: Moment) -> tuple[str, str, bool] | None:
    """Return the first and last day of a moment, and whether it is vaguer than days; None for what is on no calendar.

    "2023-11" is 2023-11-01 to 2023-11-30 and vague: the day may be any of them.
    """
    told = _DATE.match(moment.value) if moment.type in ("DATE", "TIME") else None
    if told is None:
        return None
    year, month, day = (int(part) if part else None for part in told.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:  # no such day on the calendar
        return None
    if day:
        return first.isoformat(), max(moment.last or "", first.isoformat()), False
    last_month = month or DECEMBER
    last = date(first.year, last_month, monthrange(first.year, last_month)[1])
    return first.isoformat(), last.isoformat(), True


def of_decision(decision: Decision) -> Values:
    """Return the row of a decision, without its subjects."""
    names = ("id", "kind", "about", "by", "when", "why", "undoes")
    return {**{name: getattr(decision, name) for name in names}, "values": json.dumps(decision.values, ensure_ascii=False)}


def of_subjects(decision: Decision) -> list[Values]:
    """Return a row for each subject of a decision, in order."""
    return [{"decision": decision.id, "nth": nth, "subject": subject} for nth, subject in enumerate(decision.subjects)]


def decision(row: Mapping[str, Any], subjects: Iterable[str]) -> Decision:
    """Return the decision of a row and its subjects in order."""
    names = ("kind", "about", "by", "when", "why", "undoes")
    values = tuple((name, value) for name, value in json.loads(row["values"]))
    return Decision(subjects=tuple(subjects), values=values, **{name: row[name] for name in names})
