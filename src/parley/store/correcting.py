"""From what a person writes for a field ("measure=released", "quantity=40..60") to the claim with that value in it."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import NoneType
from typing import Any, get_args, get_origin

from parley.errors import UnknownValue
from parley.model.actors import Actor
from parley.model.claims import Claim
from parley.model.evidence import Evidence
from parley.model.moments import Moment
from parley.model.quantities import Number, Quantity
from parley.store import rows

BETWEEN, SEVERAL, ABOUT = "..", ";", "about "
ANSWERS: Mapping[str, bool] = {"yes": True, "true": True, "no": False, "false": False}
HOW = "corrected by a person"
_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")


def corrected(claim: Claim, values: Iterable[tuple[str, str]]) -> Claim:
    """Return `claim` with the fields that `values` gives; an empty value says that the report does not tell it.

    Raise UnknownValue for a field that the kind of claim has not, or a value that the field cannot have.
    """
    hints = {name: hint for name, hint in rows.own_fields(type(claim)).items() if _kind(hint) in READ}
    found: dict[str, Any] = {}
    for name, told in values:
        if name not in hints:
            raise UnknownValue(f"the field of a {claim.KIND} to correct", name, hints)
        found[name] = _value(hints[name], told.strip(), claim, name)
    return replace(claim, **found)


def takes(known: type[Claim]) -> Mapping[str, str]:
    """Return the fields of a kind of claim that a person can correct, each with what it takes, in words."""
    hints = {name: hint for name, hint in rows.own_fields(known).items() if _kind(hint) in READ}
    return {name: _taken(known, name, hint) for name, hint in hints.items()}


def _taken(known: type[Claim], name: str, hint: Any) -> str:
    listed = {**known.LISTS, **known.CHOICES}.get(name)
    told = f"one of {', '.join(listed)}" if listed else TAKEN[_kind(hint)]
    return f"{told}; several are parted by {SEVERAL!r}" if get_origin(hint) is tuple else told


def _kind(hint: Any) -> Any:
    """The class of a field's value, or of one of its values where it has several."""
    return next((kind for kind in get_args(hint) if kind not in (NoneType, Ellipsis)), hint)


def _value(hint: Any, told: str, claim: Claim, name: str) -> Any:
    if get_origin(hint) is tuple:
        return tuple(_one(_kind(hint), part.strip(), claim, name) for part in told.split(SEVERAL) if part.strip())
    if not told and NoneType in get_args(hint):
        return None
    if not told:
        raise UnknownValue(f"{claim.KIND}.{name}", told, ["a value: the field cannot be empty"])
    return _one(_kind(hint), told, claim, name)


def _one(kind: Any, told: str, claim: Claim, name: str) -> Any:
    return READ[kind](told, claim, name)


def _actor(told: str, claim: Claim, name: str) -> Actor:
    before = getattr(claim, name)
    if isinstance(before, Actor):
        return replace(before, name=told, side=None)
    return Actor(name=told, words=told, kind="party")


def _moment(told: str, claim: Claim, name: str) -> Moment:
    first, _, last = told.partition(BETWEEN)
    moment = Moment(type="DATE", value=first, how=HOW, last=last or None)
    if rows.covered(moment) is None or (last and rows.covered(replace(moment, value=last, last=None)) is None):
        raise UnknownValue(f"{claim.KIND}.{name}", told, ["YYYY-MM-DD", "YYYY-MM", "YYYY", "FIRST..LAST"])
    return moment


def _quantity(told: str, claim: Claim, name: str) -> Quantity:
    approx = told.startswith(ABOUT)
    low, between, high = told.removeprefix(ABOUT).partition(BETWEEN)
    try:
        bounds = (_number(low), _number(high) if between else _number(low))
        return Quantity(low=bounds[0], high=bounds[1], approx=approx, words=told)
    except ValueError as broken:
        raise UnknownValue(f"{claim.KIND}.{name}", told, ["40", "40..60", "40..", "..60", "about 40"]) from broken


def _number(told: str) -> Number | None:
    told = told.replace(",", "").strip()
    if not told:
        return None
    if not _NUMBER.fullmatch(told):
        raise ValueError(told)
    return float(told) if "." in told else int(told)


def _evidence(told: str, claim: Claim, name: str) -> Evidence:
    """The words in the report, where they stand nearest to the claim; raise QuoteNotFound where they do not."""
    report, start = claim.evidence.report, claim.evidence.start
    after, before = report.text.find(told, start), report.text.rfind(told, 0, start)
    nearest = min((place for place in (after, before) if place >= 0), key=lambda place: abs(place - start), default=0)
    return Evidence(report=report, start=nearest, quote=told)


def _answer(told: str, claim: Claim, name: str) -> bool:
    if told.lower() not in ANSWERS:
        raise UnknownValue(f"{claim.KIND}.{name}", told, ANSWERS)
    return ANSWERS[told.lower()]


READ: Mapping[Any, Callable[[str, Claim, str], Any]] = {
    str: lambda told, claim, name: told,
    bool: _answer,
    Actor: _actor,
    Moment: _moment,
    Quantity: _quantity,
    Evidence: _evidence,
}

TAKEN: Mapping[Any, str] = {
    str: "words",
    bool: "yes or no",
    Actor: "a name",
    Moment: "a day, month or year (2024-03-05, 2024-03, 2024), or FIRST..LAST",
    Quantity: "a number (40), bounds (40..60, 40.., ..60), or about 40",
    Evidence: "words that stand in the report",
}
