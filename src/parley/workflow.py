"""The order of the stages, and nothing else."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from parley import reading, reconciling
from parley.errors import SourceUnreadable
from parley.intake import same_talks, sources
from parley.model.report import Report
from parley.reading.marks import Marks
from parley.reading.sentences import Parser
from parley.reading.version import version
from parley.settings import Settings
from parley.store import database, queries, writing
from parley.store.database import Record

Progress = Callable[[str, str], None]
"""Called with the name of a stage and of what it works on, each time it takes up something."""


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What a build did: reports read (or read again), unchanged, kept unread (by language), dated by others, and refused."""

    read: int = 0
    unchanged: int = 0
    unread: Counter[str] = field(default_factory=Counter)
    dated: int = 0
    refused: list[SourceUnreadable] = field(default_factory=list)


class Run(NamedTuple):
    """What holds for one build from its start to its end."""

    record: Record
    settings: Settings
    version: str
    progress: Progress
    outcome: Outcome


def read(given: Sequence[str], settings: Settings) -> Iterator[Marks | SourceUnreadable]:
    """Yield what is read in each report of `given`, or why it cannot be taken in, in the order of the input."""
    for found in same_talks.in_order(_taken_in(given, settings), latest_year=settings.latest_year):
        yield found if isinstance(found, SourceUnreadable) else _marks(found, settings)


def build(given: Sequence[str], settings: Settings, progress: Progress) -> Outcome:
    """Put the reports of `given` on record: those that it does not hold as this version reads them, then what follows.

    Each report is on record, whole, as soon as it is read: a build that is stopped goes on where it was.
    """
    with database.create(settings.record) as record:
        run = Run(record, settings, version(settings.parser), progress, Outcome())
        _take_in_all(run, given)
        if queries.judged_by(record) != run.version:
            _date_undated(run)
            progress("comparing reports", "")
            judged = reconciling.judge(queries.reports(record), queries.claims(record))
            writing.write_judgements(record, judged, judged_by=run.version)
        return run.outcome


def _take_in_all(run: Run, given: Sequence[str]) -> None:
    seen: set[tuple[str, str]] = set()
    for found in _taken_in(given, run.settings):
        if isinstance(found, SourceUnreadable):
            run.outcome.refused.append(found)
        elif (found.key, found.source) not in seen:
            seen.add((found.key, found.source))
            _take_in(run, found)


def _take_in(run: Run, report: Report) -> None:
    if not _is_on_record(run, report):
        _put_on_record(run, report, report)
        if report.unread:
            run.outcome.unread[report.language] += 1
        else:
            run.outcome.read += 1
    else:
        run.outcome.unchanged += 1


def _is_on_record(run: Run, report: Report) -> bool:
    """Tell whether the record holds `report` as this version reads it.

    Of the same report found at several places the first in alphabetical order stands, so that their order does not matter.
    """
    found = queries.received(run.record, report.key)
    if found is None or found[1] != run.version:
        return False
    stored = found[0]
    if report.source < stored.source and replace(report, source=stored.source) == stored:
        writing.write_source(run.record, report.key, report.source)
        return True
    return report == stored or stored.source < report.source


def _put_on_record(run: Run, report: Report, received: Report) -> None:
    run.progress("reading", report.id)
    claims = reading.claims(_marks(report, run.settings))
    writing.write_report(run.record, report, claims, received=received, read_by=run.version)


def _date_undated(run: Run) -> None:
    """Read again the undated reports whose day other reports settle, or settle otherwise than before."""
    undated = [pair for pair in queries.all_received(run.record, dated=False) if same_talks.is_open(pair[0])]
    others = list(same_talks.dated(report for report, _ in queries.all_received(run.record, dated=True))) if undated else []
    for received, as_read in undated:
        again = same_talks.settled(received, others, latest_year=run.settings.latest_year)
        if again != as_read:
            _put_on_record(run, again, received)
            run.outcome.dated += 1


def _marks(report: Report, settings: Settings) -> Marks:
    sentences = () if report.unread else next(Parser(settings.parser).parse([report]))
    return reading.read(report, sentences)


def _taken_in(given: Sequence[str], settings: Settings) -> Iterator[Report | SourceUnreadable]:
    return sources.read_sources(given, largest=settings.largest_report, latest_year=settings.latest_year)
