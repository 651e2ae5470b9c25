"""Fields and values as a page words them: columns with plain names, days without codes, yes and no."""

import re
from dataclasses import fields
from datetime import date
from typing import Any

from parley.exports.citing import EVENT_WORDS
from parley.exports.formats import cell
from parley.exports.ledger_views import LedgerRow
from parley.exports.lines import LENGTH, in_time
from parley.exports.row import Row
from parley.model.claims import MEASURES
from parley.model.judgements import MACHINE

LABELS = {
    "id": "claim",
    "reports.id": "report",
    "as_of": "for the day",
    "as_of_known": "day known from",
    "date_known": "day known from",
    "published_known": "day known from",
    "cue": "reporting words",
    "cue_type": "kind of words",
    "cites": "told in",
    "figures.words": "number",
    "places.words": "words used",
    "actors.words": "words used",
    "also": "other names",
    "side": "belongs to",
    "approx": "about",
    "low": "at least",
    "high": "at most",
    "cumulative": "running total",
    "retold": "old news",
    "due": "by when",
    "promises.giver": "who owes it",
    "arithmetic": "sums",
    "unread": "why not read",
    "precision": "on the map as",
}
"""What a field is called on a page where its own name would puzzle; with the view before it where it is of one view only."""

VALUES = {
    ("act", "violate"): "a breach alleged",
    ("type", "ACCUSE"): "an accusation",
    **{(field, event): words for event, words in EVENT_WORDS.items() for field in ("type", "what")},
    ("happened", "same"): "told alike",
    ("happened", "contradicts"): "told differently",
    ("happened", "updates"): "brought up to date",
    ("happened", "answers"): "offer and answer",
    ("happened", "sum"): "in a sum",
    ("happened", "part_of"): "a part of another",
    ("happened", "undone"): "undid",
}
"""Values that would be misread by their own word."""

ALSO = {"figures": {"measure": "words"}}
"""Columns that a page has behind others, beside those of the view."""

TYPES = frozenset(("type", "what"))  # fields in which the type of an event stands in capitals
DAYS = frozenset(("date", "as_of", "start", "end", "declared", "published", "since", "due"))
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_SPAN = ".."
_WEEK = re.compile(r"(\d{4})-W(0[1-9]|[1-4]\d|5[0-2])")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_PART = re.compile(r"(\d{4}-\d\d-\d\d)T(MO|AF|EV|NI|DT)")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[0-9:.]*(?:Z|\+00:00)")
_MEASURED = re.compile(rf"\b(?:{'|'.join(measure for measure in MEASURES if '_' in measure)})\b")
_MONTH = re.compile(r"\d{4}-\d\d")


def label(name: str, view: str = "") -> str:
    """Return what a field, or the word of a measure or kind, is called."""
    return LABELS.get(f"{view}.{name}") or LABELS.get(name) or name.replace("_", " ")


def columns(view: type[Row]) -> list[tuple[str, str, str]]:
    """Return the columns in which a page shows a view: field, name and help; a line of several claims names them last."""
    also = ALSO.get(view.NAME, {})
    names = [each for name in view.COLUMNS for each in (name, also.get(name)) if each]
    if issubclass(view, LedgerRow):
        names = [*(name for name in names if name != "id"), "cites"]
    return [(name, label(name, view.NAME), help_of(view, name)) for name in names]


def help_of(view: type, name: str) -> str:
    """Return the help of a field of a view."""
    return next(str(field.metadata.get("help", "")) for field in fields(view) if field.name == name)


def worded(value: Any, name: str = "") -> str:
    """Return the value of a field in words; nothing for what is not known."""
    if isinstance(value, tuple):
        return "; ".join(worded(each, name) for each in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if not isinstance(value, str):
        return cell(value)
    if name in DAYS:
        return day(value)
    if name == "measure":
        return value.replace("_", " ")
    return VALUES.get((name, value)) or (value.lower() if name in TYPES and value.isupper() else value)


def day(told: str | None) -> str:
    """Return a time without codes: a span, week, season, part of a day or length in words, a day as YYYY-MM-DD."""
    if told and _SPAN in told:
        return " to ".join(map(day, told.split(_SPAN)))
    if found := _WEEK.fullmatch(told or ""):
        return f"week of {date.fromisocalendar(int(found[1]), int(found[2]), 1)}"
    if found := _SEASON.fullmatch(told or ""):
        return f"{SEASONS[found[2]]} {found[1]}"
    if found := _PART.fullmatch(told or ""):
        return f"{found[1]}, {PARTS[found[2]]}"
    if told and (_MONTH.fullmatch(told) or LENGTH.fullmatch(told)):
        return in_time(told)
    return told or ""


def moment(when: str | None) -> str:
    """Return the time of a decision to the minute ("2024-03-14, 10:05 UTC"); nothing for the machine, which has no clock."""
    return _MOMENT.sub(r"\1, \2 UTC", when or "")


def who(by: str) -> str:
    """Return who read, judged or decided: a person by name, else the programme, with its version where that is known."""
    name, _, version = by.partition(" ")
    if name != MACHINE:
        return by
    return f"the programme, version {version.partition(',')[0]}" if version else "the programme"


def said(reason: str | None) -> str:
    """Return a reason with measures as they are called ("duration days"), not as they are written on record."""
    return _MEASURED.sub(lambda measure: label(measure[0]), reason or "")
