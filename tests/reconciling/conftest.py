"""Claims of reports in a few words, for tests of what is judged on them."""

from collections.abc import Callable
from typing import Any

import pytest

from parley.model.actors import Actor
from parley.model.claims import Claim, Figure
from parley.model.evidence import Evidence
from parley.model.moments import Moment
from parley.model.quantities import Quantity
from parley.model.report import Report

Tell = Callable[..., Any]


def day(value: str | None) -> Moment | None:
    return Moment(type="DATE", value=value, how="day in full") if value else None


def actor(name: str | None, kind: str = "party", side: str | None = None) -> Actor | None:
    return Actor(name=name, words=name, kind=kind, side=side) if name else None


@pytest.fixture
def tell() -> Tell:
    """Make a claim from a report of one line that ends with the quote; days and actors are given as plain strings."""

    def make(claim: type[Claim], quote: str, report: str = "a", /, **fields: Any) -> Claim:
        text = f"{report}: {quote}"
        evidence = Evidence(report=Report(id=report, text=text), start=text.index(quote), quote=quote)
        for field in ("as_of", "date", "declared", "start", "end"):
            if field in fields:
                fields[field] = day(fields[field])
        for field in ("source", "party", "to", "by", "actor", "recipient"):
            if field in fields:
                fields[field] = actor(fields[field])
        for field in ("who", "parties", "mediators"):
            if isinstance(fields.get(field), tuple):
                fields[field] = tuple(actor(name) for name in fields[field])
        return claim(evidence=evidence, **fields)

    return make


@pytest.fixture
def figure(tell: Tell) -> Tell:
    """Make a figure: measure, low and high (the same unless told), and what else is given."""

    def make(quote: str, measure: str, low: float | None, *, report: str = "a", **fields: Any) -> Figure:
        high = fields.pop("high", low)
        quantity = Quantity(low=low, high=high, approx=fields.pop("approx", False), words=quote)
        made: Figure = tell(Figure, quote, report, measure=measure, quantity=quantity, **fields)
        return made

    return make
