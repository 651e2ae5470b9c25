"""The bench of speed times every reader and leaves reading as it found it. No time is asserted, only that one is told."""

import importlib.util
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from parley import reading
from parley.settings import Settings

SPEED = Path(__file__).parent.parent / "bench" / "speed.py"
TEXT = "Arvania freed 60 prisoners on Monday, the ministry said. The Sorland Front rejected a truce of ten days."


@pytest.fixture(scope="module")
def speed() -> Any:
    found = importlib.util.spec_from_file_location("speed", SPEED)
    assert found and found.loader
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def test_bench_times_every_part_of_reading(speed: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = tmp_path / "report.txt"
    report.write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(speed, "of_its_own", lambda reports: (300.0, 2.0))
    before = reading.READERS
    found = speed.bench([str(report)], Settings(), words=40, rounds=2)
    assert before is reading.READERS
    names = [row.part for row in found.rows]
    assert {reader.__name__.rpartition(".")[2] for reader in before} < set(names)
    assert names[:2] == [speed.STOCK, speed.WHOLE]
    assert (found.reports, found.words, found.rounds) == (3, 3 * len(TEXT.split()), 2)
    assert 0 < found.lowest_ratio <= found.highest_ratio
    assert json.loads(json.dumps(asdict(found)))["rows"][0]["times_stock"] == 1
    assert [line for line in speed.show(found) if line.startswith(speed.WHOLE)]


def test_bench_says_when_there_is_nothing_to_read(speed: Any, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="expected reports to read"):
        speed.texts_of([str(tmp_path)], Settings())
