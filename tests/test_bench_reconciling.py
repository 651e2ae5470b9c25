"""The bench of reconciling invents the same claims in every run, and its rules find work in them."""

import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest

BENCH = Path(__file__).parent.parent / "bench" / "reconciling.py"


@pytest.fixture(scope="module")
def bench() -> Any:
    found = importlib.util.spec_from_file_location("bench_reconciling", BENCH)
    assert found and found.loader
    module = importlib.util.module_from_spec(found)
    sys.modules["bench_reconciling"] = module
    found.loader.exec_module(module)
    return module


def test_bench_reconciling_measures(bench: Any) -> None:
    row = bench.measure(600)
    assert (row.reports, row.claims) == (60, 600)
    assert {"answers", "contradicts", "same", "same_actor"} <= row.judgements.keys()


def test_bench_reconciling_invents_the_same_again(bench: Any) -> None:
    one, other = (list(bench.World(100).claims(100)) for _ in range(2))
    assert one == other
