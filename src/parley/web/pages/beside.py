"""Two claims beside each other in equal weight: what a disagreement, or a charge and its reply, is shown as."""

from collections.abc import Mapping
from dataclasses import dataclass

from parley.exports.citing import as_said, teller
from parley.exports.claim_rows import claim_row, when
from parley.exports.lists import in_short, marked
from parley.exports.shown import context
from parley.exports.views import ClaimRow, FigureRow
from parley.model.claims import Claim, Figure
from parley.model.judgements import Judgement
from parley.model.moments import Moment
from parley.reconciling.topics import days_apart
from parley.web.pages.decided import Standing
from parley.web.wording import worded


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of claims that stand beside each other: in short, by whom, for which day, and its words in those around them."""

    row: ClaimRow
    short: str
    source: str
    date: str | None
    known: str | None
    said: str
    before: str
    after: str

    @property
    def told(self) -> str:
        """What it tells, in a line: a figure in short, else its words."""
        return self.short if isinstance(self.row, FigureRow) else f"“{self.said}”"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A judgement on claims that cannot all hold, each claim as a side, in the order in which it names them."""

    judgement: Judgement
    sides: tuple[Side, ...]
    arithmetic: tuple[str, ...]

    @property
    def why(self) -> str:
        """The reason in a word or two."""
        return self.judgement.reason.partition(":")[0]

    @property
    def reason(self) -> str:
        """The reason in a sentence, without that word."""
        return self.judgement.reason.partition(":")[2].strip() or self.judgement.reason


def side(claim: Claim, standing: Standing) -> Side:
    """Return a claim as one side."""
    moment: Moment | None = getattr(claim, "as_of", None) or getattr(claim, "date", None)
    before, after = context(claim)
    return Side(
        row=marked(claim_row(claim), standing),
        short=in_short(claim) if isinstance(claim, Figure) else _act(claim),
        source=teller(claim) or claim.evidence.report.outlet or claim.evidence.report.id,
        date=when(moment),
        known=moment.how if moment else None,
        said=as_said(claim),
        before=before,
        after=after,
    )


def pair(judgement: Judgement, claims: Mapping[str, Claim], standing: Standing) -> Pair | None:
    """Return a judgement with its claims; None where fewer than two of them are on record any more."""
    told = [claims[member] for member in judgement.members if member in claims]
    if len(told) < len(("one", "other")):
        return None
    return Pair(judgement=judgement, sides=tuple(side(claim, standing) for claim in told), arithmetic=arithmetic(told))


def _act(claim: Claim) -> str:
    """What a claim that is no figure is: its kind, and its act, type, status or form where it has one."""
    told = ((name, getattr(claim, name, None)) for name in ("act", "type", "status", "quotation"))
    name, value = next(((name, value) for name, value in told if value), ("", None))
    return f"{claim.KIND}, {worded(value, name)}" if value else claim.KIND


def arithmetic(claims: list[Claim]) -> tuple[str, ...]:
    """Return how far the numbers and the days of two figures are apart, in words; nothing where that is not known."""
    if not all(isinstance(claim, Figure) for claim in claims):
        return ()
    one, other = (claim for claim in claims[:2] if isinstance(claim, Figure))
    return tuple(line for line in (_numbers(one, other), _days(one, other)) if line)


def _numbers(one: Figure, other: Figure) -> str:
    bounds = [(figure.quantity.low, figure.quantity.high) for figure in (one, other)]
    exact = [low for low, high in bounds if low is not None and low == high]
    if len(exact) < len(bounds):
        return f"{one.quantity.words} and {other.quantity.words}: not exact numbers, so no difference is worked out"
    most, least = max(exact), min(exact)
    about = "about " if one.quantity.approx or other.quantity.approx else ""
    return f"{most:,} − {least:,} = {about}{most - least:,}"


def _days(one: Figure, other: Figure) -> str:
    apart = days_apart(one.as_of, other.as_of)
    if apart is None:
        return "no day is told for one of them or both"
    return f"{apart:,} day{'s' if apart > 1 else ''} apart" if apart else "both for the same day"
