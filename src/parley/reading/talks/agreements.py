"""Agreements of the talks: truces, ceasefires, exchanges and other deals, one for each deal of a report.

NEEDS mentions, moments, counts and figures, GIVES agreements.

"Norland and the Front signed a truce on Monday." → truce, agreed, declared on that Monday.
"""

from collections.abc import Iterator, Sequence

from parley.model.claims import Agreement
from parley.reading.marks import Marks
from parley.reading.talks import deal_days, signatories, terms
from parley.reading.talks.deals import Telling, tellings
from parley.reading.text import phrases

NEEDS: frozenset[str] = frozenset({"moments", "counts", "mentions", "figures"})
GIVES = "agreements"
LEAST = 3.0  # a vague name alone is not enough: the report must tell something of the deal
ENOUGH = 6  # words of evidence that show what is told of the deal
LEAST_IN_DOUBT = 3.5  # so is more than a name where the deal is only wished for
RECENT = 2  # months: a deal of longer ago is another one than that of the day
OPEN_KINDS = {"any": "other", "trade": "exchange"}


def read(marks: Marks) -> Iterator[Agreement]:
    """Yield the agreements of the report."""
    for deal in _deals(marks, tuple(tellings(marks))):
        best = max(deal, key=lambda t: t.weight)
        if best.weight >= (LEAST_IN_DOUBT if best.is_doubtful else LEAST):
            yield _agreement(marks, deal, best)


def _deals(marks: Marks, told: Sequence[Telling]) -> list[list[Telling]]:
    """The tellings of each deal together."""
    kinds = {telling.kind for telling in told}
    main = next((kind for kind in ("truce", "other") if kind in kinds), None)
    surest = max((telling.weight for telling in told if telling.kind == main), default=0)
    deals: dict[tuple[str, str], list[Telling]] = {}
    for telling in told:
        kind = telling.kind
        if kind in OPEN_KINDS:
            kind = main if main and telling.weight <= surest else OPEN_KINDS[kind]
        deals.setdefault((kind, _apart(marks, telling)), []).append(telling)
    return list(deals.values())


def _apart(marks: Marks, telling: Telling) -> str:
    """What tells a deal apart from the one that the report is about: its own month long ago, or that it is another."""
    moment = telling.moment
    days = [m.value for m in marks.moments if m.day]
    now = marks.report.published or max(days, default=None)
    if moment and now and moment.value[:4].isdigit() and _months(now) - _months(moment.value) > RECENT:
        return moment.value[:7]
    return next((word for word in ("former", "new") if word in telling.does), "")


def _months(value: str) -> int:
    """Months since year 0; a year or season counts as its last month, so that it is not held to be older than told."""
    year, _, month = value[:7].partition("-")
    return int(year) * 12 + (int(month) if month.isdigit() else 12)


def _agreement(marks: Marks, deal: list[Telling], best: Telling) -> Agreement:
    named = (telling.kind for telling in deal if telling.kind not in OPEN_KINDS)
    kind = next(named, OPEN_KINDS.get(best.kind, best.kind))
    declared, start, end = deal_days.days(marks, deal, kind)
    mediators = signatories.mediators(marks, deal)
    return Agreement(
        evidence=marks.evidence(*phrases.around(best.sentence, best.anchor, least=ENOUGH)),
        kind=best.called if kind == best.kind else kind,
        parties=signatories.parties(marks, deal, mediators),
        mediators=mediators,
        declared=declared,
        start=start,
        end=end,
        terms=terms.terms(marks, deal),
        status=deal_days.status(marks, deal, start=start, end=end),
    )
