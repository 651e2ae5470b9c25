"""The command line run in an empty folder, where a record of invented talks lies."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from tests import talks

from parley import cli
from parley.store import database


class Ran(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command as A. Reader on 14 March 2024, with keys and lines typed in."""
    with database.create(tmp_path / "parley.db") as record:
        talks.put(record)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PARLEY_REVIEWER", "A. Reader")
    seconds = iter(range(60))
    for module in ("deciding", "reviewing"):
        monkeypatch.setattr(f"parley.commands.{module}.now", lambda: f"2024-03-14T10:00:{next(seconds):02}Z")

    def ran(*arguments: str, typed: str = "") -> Ran:
        monkeypatch.setattr(sys, "argv", ["parley", *arguments])
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        with pytest.raises(SystemExit) as ended:
            cli.main()
        printed = capsys.readouterr()
        return Ran(int(ended.value.code or 0), printed.out, printed.err)

    return ran
