"""The programme itself, killed by the clock at moments picked by chance: the record is whole, the same command finishes it.

What it does at each statement is tested in test_kills.py; here a process of its own reads, decides, migrates and backs up.
It takes seconds a point: the quick tests have three points, none of which reads reports; `make kills` has all of them.
"""

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests import talks
from tests.store.test_kills import older, shown, shown_or_not_yet

from parley.errors import StoreUnusable
from parley.store import database, queries
from parley.store.database import Where

POINTS = int(os.environ.get("PARLEY_TEST_KILLS", "0"))
REPORTS, PATIENCE, PAUSE = 12, 900.0, 0.01
BUILT = 4  # of ten points, which read reports
EARLIEST = 0.3  # of the time that a command takes: before it, nothing is loaded yet
PARLEY = (sys.executable, "-c", "from parley.cli import main; main()")
DECIDED = (talks.FREED_40.id, "correct", "--value", "quantity=41", "--why", "misread", "--by", "A. Reader")


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A command, what must be there before it, and where its work is to be seen."""

    arguments: tuple[str, ...]
    prepare: Callable[[Where], None]
    made: Callable[[Where], Where] = lambda where: where


def put(where: Where) -> None:
    with database.create(where) as record:
        talks.put(record)


def kept(where: Where) -> Path:
    return where.with_name("kept.db") if isinstance(where, Path) else Path("kept.db")


WORKS = {
    "build": Work(arguments=("build", "given"), prepare=lambda where: None),
    "decide": Work(arguments=("decide", *DECIDED), prepare=put),
    "migrate": Work(arguments=("migrate",), prepare=older),
    "backup": Work(arguments=("backup", "kept.db"), prepare=put, made=kept),
}


def points() -> Iterator[Any]:
    dice = random.Random(9)
    quick = [name for name in WORKS if name != "build"]
    for number in range(POINTS or len(quick)):
        name = "build" if POINTS and number % 10 < BUILT else quick[number % len(quick)]
        yield pytest.param(name, dice.random(), id=f"{name}-{number}")


@pytest.fixture(autouse=True)
def given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTEST_FOLDER", str(tmp_path))
    write_reports(tmp_path)


def write_reports(folder: Path) -> None:
    (folder / "given").mkdir()
    for number in range(REPORTS):
        told = f"Veldland and the Highland Front agreed on a truce on {number + 1} March 2024, the foreign minister said. "
        told += f"At least {number + 30} prisoners were freed. The Highland Front demanded a lasting ceasefire."
        (folder / "given" / f"{number}.txt").write_text(told, encoding="utf-8")


def start(arguments: tuple[str, ...], where: Where) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([*PARLEY, *arguments, "--record", str(where)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def ended(running: "subprocess.Popen[bytes]") -> None:
    try:
        told, _ = running.communicate(timeout=PATIENCE)
    finally:
        running.kill()
        running.communicate()
    assert running.returncode == 0, told.decode()


def has_reports(where: Where) -> bool:
    with suppress(StoreUnusable), database.open_record(where) as record:
        return queries.report_count(record) > 0
    return False


def until_it_writes(running: "subprocess.Popen[bytes]", where: Where) -> float:
    """Wait until the first report is on record, and return when that was."""
    until = time.monotonic() + PATIENCE
    while not has_reports(where) and running.poll() is None and time.monotonic() < until:
        time.sleep(PAUSE)
    return time.monotonic()


def told(where: Where) -> list[object]:
    """What a record shows but the time of decisions, which differs from one run of a command to the next."""
    return [found for found in shown(where) if not hasattr(found, "when") or found.when is None]


Undisturbed = Callable[[str], tuple[float, list[object]]]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    """How long a command takes on a file, a build from its first report on, and what the record shows after it."""

    @cache
    def found(name: str) -> tuple[float, list[object]]:
        folder, work = tmp_path_factory.mktemp("undisturbed"), WORKS[name]
        write_reports(folder)
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(folder)
            where = folder / "talks.db"
            work.prepare(where)
            began = time.monotonic()
            running = start(work.arguments, where)
            if name == "build":
                began = until_it_writes(running, where)
            ended(running)
            return time.monotonic() - began, told(work.made(where))

    return found


@pytest.mark.parametrize(("name", "share"), list(points()))
def test_process_killed_leaves_a_whole_record_that_the_same_command_finishes(
    where: Where, undisturbed: Undisturbed, name: str, share: float
) -> None:
    takes, expected = undisturbed(name)
    work = WORKS[name]
    work.prepare(where)
    running = start(work.arguments, where)
    if name == "build":
        until_it_writes(running, where)
    time.sleep(takes * (share if name == "build" else EARLIEST + (1 - EARLIEST) * share))
    running.kill()
    running.communicate(timeout=PATIENCE)
    shown_or_not_yet(where)
    if not (name == "backup" and kept(where).exists()):
        ended(start(work.arguments, where))
    assert told(work.made(where)) == expected
