"""The overview: each negotiation and its state, open disagreements, and how many reports each outlet has on each day."""

from collections.abc import Iterable, Iterator

from parley.exports.ledger_views import TalksRow
from parley.exports.views import DisagreementRow, OverviewRow

TALKS, DISAGREEMENT, REPORTS = "talks", "disagreement", "reports"
NO_OUTLET = "outlet not told"

Counted = tuple[str | None, str | None, int]
"""A day, an outlet, and how many reports it published on that day."""


def talks_lines(rows: Iterable[TalksRow]) -> Iterator[OverviewRow]:
    """Yield a line for each negotiation: the parties, the matter and the latest state that reports tell."""
    for row in rows:
        what = f"{' and '.join(row.parties) or 'parties not told'}: {row.matter}"
        yield OverviewRow(part=TALKS, id=row.id, date=row.since, what=what, state=row.state, reports=row.reports)


def disagreement_lines(rows: Iterable[DisagreementRow]) -> Iterator[OverviewRow]:
    """Yield a line for each pair of claims that cannot both hold."""
    for row in rows:
        what = f"{row.first} ({row.first_source}) – {row.second} ({row.second_source})"
        told_in = len({row.first_report, row.second_report})
        yield OverviewRow(part=DISAGREEMENT, id=row.id, date=row.first_date, what=what, state=row.why, reports=told_in)


def report_lines(counts: Iterable[Counted]) -> Iterator[OverviewRow]:
    """Yield a line for each day and outlet that has reports; a day without any has no line, as nothing is known of it."""
    for day, outlet, reports in counts:
        yield OverviewRow(part=REPORTS, id=None, date=day, what=outlet or NO_OUTLET, state=None, reports=reports)
