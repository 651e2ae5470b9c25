"""Reports read in a process of their own: pages stay fast while the whole record is judged, and its memory is given back.

The process asks for one report after the other and tells what it is at, so that nothing waits in a pipe on either side.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import NamedTuple

from parley import workflow
from parley.errors import ParleyError
from parley.model.report import Report
from parley.settings import Settings

YIELDING = 10  # by how much the process steps back behind those that answer pages, on the scale of `nice`
PATIENCE = 5.0  # seconds in which the process has to end once nothing is asked of it any more


class Wanted(NamedTuple):
    """The process asks for the next report."""


class Stage(NamedTuple):
    """The process tells what it is at."""

    stage: str
    what: str


class Done(NamedTuple):
    """How many reports were read, were on record before, and are kept unread (by language)."""

    read: int
    unchanged: int
    unread: Mapping[str, int]


class Stopped(NamedTuple):
    """Why the process could not go on, in words for a person."""

    why: str


def add(reports: Iterator[Report], settings: Settings, progress: Callable[[str, str], None]) -> Done | Stopped:
    """Put reports on record in another process, and return what came of it; raise EOFError or ConnectionError where it dies.

    `progress` is called with a stage and what it works on; `reports` are taken one by one, in the thread of the caller.
    """
    # spawned, as a process with threads must not be forked: a lock that another thread holds would stay locked for ever
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, settings), name="adding", daemon=True)
    process.start()
    theirs.close()
    try:
        while isinstance(told := ours.recv(), Wanted | Stage):
            if isinstance(told, Stage):
                progress(*told)
            else:
                ours.send(next(reports, None))
        return _outcome(told)
    finally:
        ours.close()
        process.join(PATIENCE)
        process.kill()


def _outcome(told: object) -> Done | Stopped:
    assert isinstance(told, Done | Stopped)
    return told


def _work(pipe: Connection, settings: Settings) -> None:
    """What the other process does."""
    os.nice(YIELDING)
    try:
        outcome = workflow.add(_coming(pipe), settings, lambda stage, what: pipe.send(Stage(stage, what)))
        pipe.send(Done(outcome.read, outcome.unchanged, dict(outcome.unread)))
    except ParleyError as error:
        pipe.send(Stopped(str(error)))


def _coming(pipe: Connection) -> Iterable[Report]:
    pipe.send(Wanted())
    while (report := pipe.recv()) is not None:
        yield report
        pipe.send(Wanted())
