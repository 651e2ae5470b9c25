"""The command line run in an empty folder, where a record of invented talks lies."""

from pathlib import Path

import pytest
from tests import talks
from tests.running import Run, command_line

from parley.store import database


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

    return command_line(monkeypatch, capsys)
