"""The queue in the terminal: what lies first, what each key does, and that nothing is decided unseen."""

import json

import pytest
from tests import talks
from tests.running import Run

from parley.commands.reviewing import Desk
from parley.model.decisions import Decision
from parley.store import database, deciding, decisions
from parley.store.queueing import queue


def made(run: Run) -> list[tuple[str, str, bool]]:
    found = json.loads(run("history", "--format", "json").out)
    return [(row["what"].split()[0], row["why"], row["stands"]) for row in found]


def test_reviewing_begins_with_what_others_hang_on(run: Run) -> None:
    with database.open_record("parley.db") as record:
        found = list(queue(record))
    assert set(found[:2]) == {talks.FREED_36.id, talks.FREED_40.id}
    assert found[2] == talks.TRUCE.id
    assert len(found) == len(set(found)) == 12


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("aq", [("accepted", "as told in the report", True)]),
        ("rof another war\nq", [("rejected", "of another war", True)]),
        ("r\nq", []),
        ("vno other source\nq", [("unverifiable", "no other source", True)]),
        ("emeasure=held, quantity=41\nmisread\nq", [("corrected", "misread (measure=held, quantity=41)", True)]),
        ("emeasure=eaten\nmisread\nq", []),
        ("emeasure\nq", []),
        ("e\nq", []),
        ("auwrong key\nq", [("accepted", "as told in the report", False), ("undone", "wrong key", True)]),
        ("uq", []),
        ("snp?xq", []),
        ("", []),
    ],
)
def test_reviewing_by_keyboard(run: Run, typed: str, expected: list[tuple[str, str, bool]]) -> None:
    ran = run("review", typed=typed)
    assert ran.code == 0
    assert ran.out.splitlines()[-1].endswith("put on record")
    assert made(run) == expected


def test_reviewing_shows_each_claim_with_its_quote_and_its_keys(run: Run) -> None:
    ran = run("review", typed="q")
    assert "36 freed prisoners" in " ".join(ran.out.split()) and "a accept" in ran.out


def test_reviewing_to_the_end_decides_on_every_claim(run: Run) -> None:
    assert run("review", typed="a" * 99).out.splitlines()[-1] == "12 decisions put on record"
    assert run("review", typed="a").out == "0 decisions put on record\n"


def test_reviewing_stops_after_so_many(run: Run) -> None:
    assert run("review", "--limit", "2", typed="a" * 99).out.splitlines()[-1] == "2 decisions put on record"


def test_reviewing_what_another_decided_meanwhile_is_a_conflict(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    with database.create("parley.db") as record:
        desk = Desk(record, "A. Reader", queue(record), lambda ask: "no")
        before = desk.current
        assert before
        other = Decision(kind="accepted", subjects=(before,), why="as told", by="B. Reader", when="2024-03-14T09:00:00Z")
        deciding.write_decision(record, other)
        desk.press("r")
        assert "accepted by B. Reader" in capsys.readouterr().err
        assert desk.current == before and desk.made == []
        desk.press("r")  # now that it was seen
        assert [each.kind for each in decisions.all_decisions(record)] == ["accepted", "rejected"]
