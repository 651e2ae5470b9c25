"""Killed at any moment, a command leaves a whole record, and the same command finishes the work.

Each point is one command that kills itself before a statement picked by chance (always the same ones). The quick tests take
10 points on each database; `make kills` takes 50.
"""

import os
import random
import signal
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import Engine, event
from tests import talks
from tests.store.conftest import decision

from parley import reading, workflow
from parley.errors import StoreUnusable
from parley.settings import Settings
from parley.store import checking, copying, database, deciding, decisions, queries
from parley.store.database import Where

POINTS = int(os.environ.get("PARLEY_TEST_KILLS", "10"))
FIRST, SECOND = talks.FREED_40.id, talks.ACCEPTED.id
DECIDED = (
    decision("corrected", FIRST, values=(("measure", "held"), ("source", "Valley Council"))),
    decision("rejected", SECOND),
    decision("same", "Highland Front", "The Front", about="actor"),
    decision("undone", SECOND, undoes=decision("rejected", SECOND).id, when="2024-03-15T10:00:00Z"),
)
COLUMNS = "key, id, text, url, publisher, source, published_known, language, furniture, received_known, read_by"

Work = Callable[[Where], None]


def build(where: Where) -> None:
    """What `parley build` does, with reports and claims made by hand."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workflow, "read_sources", lambda sources, limits: iter(talks.REPORTS))
        patch.setattr(workflow, "_marks", lambda reports, settings: iter(SimpleNamespace(report=each) for each in reports))
        patch.setattr(workflow, "version", lambda parser: talks.VERSION)
        patch.setattr(reading, "claims", lambda marks: iter(talks.CLAIMS.get(marks.report.key, ())))
        workflow.build(["given"], Settings(record=where), lambda stage, what: None)


def decide(where: Where) -> None:
    with database.create(where) as record:
        for made in DECIDED:
            deciding.write_decision(record, made)


def migrate(where: Where) -> None:
    database.create(where).__exit__(None, None, None)


def back_up(where: Where) -> None:
    if not kept(where).exists():
        copying.backup(where, kept(where))


def kept(where: Where) -> Path:
    return where.with_name("kept.db") if isinstance(where, Path) else Path(os.environ["PYTEST_FOLDER"]) / "kept.db"


def older(where: Where) -> None:
    """Make a record of the first schema with reports in it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "SCHEMA", 1)
        with database.create(where) as record, record.transaction():
            connection = record._connection
            for report in talks.REPORTS:
                told = (report.key, report.id, report.text, report.url, report.publisher)
                values = (*told, "-", "given", "en", "[]", "given", "0")
                marks = ", ".join(["%s" if isinstance(where, str) else "?"] * len(values))
                connection.exec_driver_sql(f"INSERT INTO reports ({COLUMNS}) VALUES ({marks})", values)


def built(where: Where) -> None:
    build(where)


WORKS: tuple[tuple[Work, Work], ...] = ((lambda where: None, build), (built, decide), (older, migrate), (built, back_up))
NAMES = ("build", "decide", "migrate", "backup")


def points() -> Iterator[Any]:
    dice = random.Random(6)
    for number in range(POINTS):
        which = number % len(WORKS)
        yield pytest.param(*WORKS[which], dice.random(), id=f"{NAMES[which]}-{number}")


def in_a_process(work: Work, where: Where, killed_before: int) -> int:
    """Run the work in a process of its own that kills itself before a statement; return its signal, 0 if it ended before."""
    child = os.fork()
    if not child:
        count = 0

        def counted(*given: object) -> None:
            nonlocal count
            count += 1
            if count == killed_before:
                os.kill(os.getpid(), signal.SIGKILL)

        try:
            event.listen(Engine, "before_cursor_execute", counted)
            work(where)
        finally:
            os._exit(1 if count >= killed_before else 0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


Undisturbed = Callable[[Work, Work], tuple[int, list[object]]]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    """How many statements a work takes on a file, and what the record shows after it."""

    @cache
    def found(before: Work, work: Work) -> tuple[int, list[object]]:
        count = 0

        def counted(*given: object) -> None:
            nonlocal count
            count += 1

        where = tmp_path_factory.mktemp("undisturbed") / "counted.db"
        before(where)
        event.listen(Engine, "before_cursor_execute", counted)
        work(where)
        event.remove(Engine, "before_cursor_execute", counted)
        return count, shown(where)

    return found


def shown(where: Where) -> list[object]:
    with database.open_record(where) as record:
        assert [found for found in checking.check(record) if isinstance(found, checking.Fault)] == []
        return [
            *queries.reports(record), *queries.claims(record), *queries.judgements(record),
            *decisions.all_decisions(record), queries.judged_by(record),
        ]  # fmt: skip


def shown_or_not_yet(where: Where) -> None:
    """Check what is on record: there may be nothing yet, or a record that is whole and still of its older schema."""
    try:
        shown(where)
    except StoreUnusable as error:
        assert "no record yet" in str(error) or "no such record" in str(error) or "older parley" in str(error)


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize(("before", "work", "share"), list(points()))
def test_kills_leave_a_whole_record_that_the_same_command_finishes(
    where: Where,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    undisturbed: Undisturbed,
    before: Work,
    work: Work,
    share: float,
) -> None:
    monkeypatch.setenv("PYTEST_FOLDER", str(tmp_path))
    total, expected = undisturbed(before, work)
    before(where)
    ended = in_a_process(work, where, 1 + int(share * total))
    assert ended == -signal.SIGKILL or (ended == 0 and isinstance(where, str))  # another database, other statements
    shown_or_not_yet(where)
    work(where)
    assert shown(where) == expected
    if work is back_up:
        assert shown(kept(where)) == expected
