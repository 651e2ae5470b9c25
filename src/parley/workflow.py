"""The order of the stages, and nothing else."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from typing import NamedTuple

from parley import reading, reconciling
from parley.errors import SourceUnreadable
from parley.intake import same_talks
from parley.intake.sources import Limits, Taken, read_sources
from parley.model.decisions import Decision
from parley.model.report import Report
from parley.reading.marks import Marks
from parley.reading.text.encoder import Encoder
from parley.reading.text.sentences import Parser, batches
from parley.reading.version import version
from parley.settings import Settings
from parley.store import database, decisions, queries, writing
from parley.store.database import Record

_LINE = re.compile(r":\d+$")

Progress = Callable[[str, str], None]
"""Called with the name of a stage and of what it works on, each time it takes up something."""


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What a build did: reports read (or read again), unchanged, kept unread (by language), dated by others, and refused.

    `detached` are the decisions of people on claims that their evidence no longer gives.
    """

    read: int = 0
    unchanged: int = 0
    unread: Counter[str] = field(default_factory=Counter)
    dated: int = 0
    refused: list[SourceUnreadable] = field(default_factory=list)
    detached: list[Decision] = field(default_factory=list)


class Run(NamedTuple):
    """What holds for one build from its start to its end."""

    record: Record
    settings: Settings
    version: str
    progress: Progress
    outcome: Outcome


def read(given: Sequence[str], settings: Settings) -> Iterator[Marks | SourceUnreadable]:
    """Yield what is read in each report of `given`, or why it cannot be taken in, in the order of the input.

    The first is given at once; those after it are read several together, which is faster.
    """
    coming = _in_order(_taken_in(given, settings), settings)
    first = ([found] for found in islice(coming, 1))
    for together in chain(first, batches(coming, _length)):
        reports = [found for found in together if isinstance(found, Report)]
        marked = _marks(reports, settings)
        yield from (found if isinstance(found, SourceUnreadable) else next(marked) for found in together)


def build(given: Sequence[str], settings: Settings, progress: Progress) -> Outcome:
    """Put the reports of `given` on record: those that it does not hold as this version reads them, then what follows.

    Each report is on record, whole, as soon as it is read: a build that is stopped goes on where it was.
    """
    return add(_taken_in(given, settings), settings, progress)


def add(taken: Iterable[Taken], settings: Settings, progress: Progress) -> Outcome:
    """Put reports on record as `build` does, which came otherwise than from files, and tell of those that did not come."""
    read_by = version(settings.parser)
    with database.create(settings.record) as record:
        run = Run(record, settings, read_by, progress, Outcome())
        _take_in_all(run, taken)
        while queries.judged_by(record) != run.version:  # another build or a person may change the record meanwhile
            _date_undated(run)
            progress("comparing reports", "")
            changes = queries.changes(record)
            judged = reconciling.judge(queries.reports(record), queries.claims(record))
            writing.write_judgements(record, judged, judged_by=run.version, changes=changes)
        run.outcome.detached = decisions.detached(record)
        return run.outcome


def _take_in_all(run: Run, taken: Iterable[Taken]) -> None:
    seen: set[tuple[str, str]] = set()
    for found in taken:
        if isinstance(found, SourceUnreadable):
            run.outcome.refused.append(found)
        elif (found.key, _file(found.source)) not in seen:
            seen.add((found.key, _file(found.source)))
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

    Of one report found in several files the first file in alphabetical order stands, so that their order does not matter;
    what a file tells now stands in the place of what it told before.
    """
    found = queries.received(run.record, report.key)
    if found is None or found[1] != run.version:
        return False
    stored = found[0]
    if report == stored or _file(report.source) > _file(stored.source):
        return True
    if replace(report, source=stored.source) != stored:
        return False
    writing.write_source(run.record, report.key, report.source)
    return True


def _file(source: str) -> str:
    """The file of a source, without the number of the line in it: lines move when others are added."""
    return _LINE.sub("", source)


def _put_on_record(run: Run, report: Report, received: Report) -> None:
    run.progress("reading", report.id)
    claims = reading.claims(next(_marks([report], run.settings)))
    writing.write_report(run.record, report, claims, received=received, read_by=run.version)


def _date_undated(run: Run) -> None:
    """Read again the undated reports whose day other reports settle, or settle otherwise than before."""
    undated = [pair for pair in queries.all_received(run.record, dated=False) if _is_open(pair[0])]
    others = (received for received, _ in queries.all_received(run.record, dated=True)) if undated else ()
    settled = same_talks.settle([received for received, _ in undated], latest_year=run.settings.latest_year, others=others)
    for (received, as_read), again in zip(undated, settled, strict=True):
        if again != as_read:
            _put_on_record(run, again, received)
            run.outcome.dated += 1


def _is_open(report: Report) -> bool:
    """Tell whether `report` is undated and names a day by which another report could settle its year."""
    return report.published is None and not report.unread and bool(same_talks.details(report.text)[0])


def _in_order(given: Iterable[Report | SourceUnreadable], settings: Settings) -> Iterator[Report | SourceUnreadable]:
    """What is given, in its order, undated reports settled by all the others.

    From the first open report on, what comes is held back until everything is in; before that nothing is.
    """
    dated: list[Report] = []
    held: list[Report | SourceUnreadable] = []
    for found in given:
        if isinstance(found, Report) and found.published:
            dated.append(found)
        if held or (isinstance(found, Report) and _is_open(found)):
            held.append(found)
        else:
            yield found
    undated = [found for found in held if isinstance(found, Report) and _is_open(found)]
    settled = iter(same_talks.settle(undated, latest_year=settings.latest_year, others=dated))
    for found in held:
        yield next(settled) if isinstance(found, Report) and _is_open(found) else found


def _length(found: Report | SourceUnreadable) -> int:
    return len(found.text) if isinstance(found, Report) and not found.unread else 0


def _marks(reports: Sequence[Report], settings: Settings) -> Iterator[Marks]:
    """Yield what is read in each report; neither parser nor encoder is loaded for those that are kept unread."""
    legible = [report for report in reports if not report.unread]
    parsed = Parser(settings.parser).parse(legible) if legible else iter(())
    for report in reports:
        yield reading.read(report, ()) if report.unread else reading.read(report, next(parsed), Encoder().encode(report))


def _taken_in(given: Sequence[str], settings: Settings) -> Iterator[Report | SourceUnreadable]:
    return read_sources(given, Limits(largest=settings.largest_report, latest_year=settings.latest_year))
