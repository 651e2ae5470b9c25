"""Windows: how much of a record a chart is worked out over, so that a page costs the same however large the record is.

Where days are asked for, a window begins with the first of them; else it holds the latest reports. It is always whole:
of the reports (or days) that it reaches, every claim of its kinds is in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from parley.exports.claim_rows import when
from parley.exports.spans import days
from parley.model.claims import Claim
from parley.model.moments import Moment
from parley.store import paging
from parley.web.asked import Asked

LINES = 60  # claims of each kind that a window holds at most: as many as a chart can show apart
BEFORE_ALL = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Claims that stand together; `until` is the day with which the next window begins, None where there is no next."""

    claims: tuple[Claim, ...]
    is_all: bool
    until: str | None = None

    @property
    def published(self) -> tuple[str, str] | None:
        """The first and the last day of publication of the reports in the window, None where no report has a day."""
        told = sorted({claim.evidence.report.published for claim in self.claims if claim.evidence.report.published} - {None})
        return (str(told[0]), str(told[-1])) if told else None


def window(asked: Asked, kinds: Sequence[str], size: int = LINES) -> Window:
    """Return the window of claims of `kinds` that a request asks for."""
    place = paging.Place(latest=not asked.selection.first, size=size)
    found = [paging.page(asked.record, kind, asked.selection, place=place) for kind in kinds]
    cut = [page.claims[-1] for page in found if page.after]
    claims = [claim for page in found for claim in page.claims]
    if not cut:
        return Window(claims=tuple(claims), is_all=True)
    return _by_day(claims, cut) if asked.selection.first else _latest(claims, cut)


def _by_day(claims: list[Claim], cut: list[Claim]) -> Window:
    """The claims up to the day on which the first of the kinds breaks off."""
    until = min(day_of(claim) or BEFORE_ALL for claim in cut)
    whole = [claim for claim in claims if (day_of(claim) or BEFORE_ALL) < until]
    return Window(claims=tuple(whole or claims), is_all=False, until=until)


def _latest(claims: list[Claim], cut: list[Claim]) -> Window:
    """The claims of the reports that are later than the one in which the first of the kinds breaks off."""
    since = max(_report(claim) for claim in cut)
    whole = [claim for claim in claims if _report(claim) > since]
    return Window(claims=tuple(whole or claims), is_all=False)


def _report(claim: Claim) -> tuple[str, str]:
    return claim.evidence.report.published or BEFORE_ALL, claim.evidence.report.key


def day_of(claim: Claim) -> str | None:
    """Return the first day that a claim is about, None where it has none on the calendar."""
    moments = [getattr(claim, name, None) for name in ("date", "as_of", "declared", "start", "end")]
    told = [found.first for moment in moments if isinstance(moment, Moment) and (found := days(when(moment)))]
    return min(told, default=None)
