"""Deciding from the command line: what is said, what lists show from then on, and what is refused."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests import talks
from tests.running import Run

FREED = talks.FREED_40.id
OTHER = talks.FREED_36.id


def rows(run: Run, *arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run(*arguments, "--format", "json").out)
    return found


def test_deciding_a_correction_shows_in_lists(run: Run) -> None:
    ran = run("decide", FREED[:8], "correct", "--value", "quantity=41", "--value", "measure=held", "--why", "misread")
    assert ran.code == 0 and ran.out.startswith(f"claim {FREED}: corrected by A. Reader (decision ")
    (row,) = rows(run, "figures", "--measure", "held")
    assert (row["low"], row["decided"]) == (41, "corrected by A. Reader")
    told = " ".join(run("show", FREED).out.split())
    assert "corrected by A. Reader" in told and "as it was read: measure: released low: 40" in told


def test_deciding_a_rejection_leaves_it_out_of_lists_and_disagreements(run: Run) -> None:
    assert rows(run, "disagreements")
    assert run("decide", FREED, "reject", "--why", "of another war").code == 0
    assert FREED not in {row["id"] for row in rows(run, "figures")}
    assert rows(run, "disagreements") == []
    assert run("brief", "--to", "brief.md").code == 0
    assert run("verify").code == 0


def test_deciding_by_two_people_is_a_conflict_until_one_names_the_other(run: Run) -> None:
    run("decide", FREED, "accept", "--why", "as told")
    refused = run("decide", FREED, "reject", "--why", "no", "--by", "B. Reader")
    assert refused.code == 2 and "accepted by A. Reader on 2024-03-14" in refused.err
    (entry,) = rows(run, "history")
    assert entry["id"] in refused.err
    assert run("decide", FREED, "reject", "--why", "no", "--by", "B. Reader", "--over", entry["id"][:8]).code == 0


def test_deciding_what_was_undone_stands_no_more(run: Run) -> None:
    run("decide", FREED, "reject", "--why", "no")
    (entry,) = rows(run, "history", FREED)[-1:]
    assert run("undo", entry["id"][:8], "--why", "yes after all").code == 0
    assert FREED in {row["id"] for row in rows(run, "figures")}
    told = rows(run, "history", FREED)
    assert [(row["what"].split()[0], row["stands"]) for row in told] == [
        ("read", True), ("contradicts", True), ("rejected", False), ("undone", True),
    ]  # fmt: skip


def test_deciding_that_two_names_are_one_actor(run: Run) -> None:
    assert run("same", "Veldland", "relief workers", "--why", "its own").out.startswith(
        "actor Veldland and relief workers: same"
    )
    assert {row["id"] for row in rows(run, "figures", "--party", "Veldland")} >= {FREED, OTHER}
    assert run("same", "Veldland", "relief workers", "--not", "--why", "no").code == 0
    assert OTHER not in {row["id"] for row in rows(run, "figures", "--party", "Veldland")}


@pytest.mark.parametrize("told", ["spokesman@late", "A Spokesman@late", f"the spokesman@{talks.LATE.key[:8]}"])
def test_deciding_that_words_of_one_report_are_an_actor(run: Run, told: str) -> None:
    ran = run("same", told, "Highland Front", "--why", "it speaks through him")
    assert ran.out.startswith(f"actor spokesman@{talks.LATE.key} and Highland Front: same by A. Reader")
    assert run("verify").code == 0
    (judged,) = [row for row in map(json.loads, run("judgements").out.splitlines()) if row["by"] == "A. Reader"]
    assert talks.LATE.id in {member["report"] for member in judged["members"]}
    assert run("same", told, "Highland Front", "--not", "--why", "no").code == 0


def test_deciding_that_two_claims_tell_the_same(run: Run) -> None:
    ran = run("same", FREED[:8], OTHER, "--why", "one release")
    assert ran.out.startswith(f"claim {FREED} and {OTHER}: same by A. Reader")
    assert [row["what"] for row in rows(run, "history", OTHER)][-1] == "same"


def test_deciding_history_as_a_table_names_who_and_why(run: Run) -> None:
    run("decide", FREED, "note", "--why", "ask the ministry")
    ran = run("history", FREED)
    told = " ".join(ran.out.split())
    assert ran.code == 0 and "A. Reader" in told and "3 rows" in told
    assert rows(run, "history", "--detached") == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["decide", FREED, "correct", "--why", "x"], "expected --value FIELD=VALUE with correct"),
        (["decide", FREED, "accept", "--value", "a=b", "--why", "x"], "with correct only"),
        (["decide", FREED, "correct", "--value", "measure", "--why", "x"], "is no FIELD=VALUE"),
        (["decide", FREED, "correct", "--value", "measure=eaten", "--why", "x"], "'eaten' is not one of"),
        (["decide", FREED, "correct", "--value", "colour=red", "--why", "x"], "'colour' is not one of"),
        (["decide", FREED, "accept", "--why", " "], "expected a reason"),
        (["decide", FREED, "accept", "--why", "x", "--by", "parley"], "'parley' is not one of the name of a person"),
        (["decide", FREED, "like", "--why", "x"], "like"),
        (["decide", "ffffffff", "accept", "--why", "x"], "claim ffffffff is not on record"),
        (["decide", FREED, "accept", "--why", "x", "--over", "ffffff"], "decision ffffff is not on record"),
        (["decide", FREED, "accept", "--why", "x", "--record", "none.db"], "no such record"),
        (["same", FREED, FREED, "--why", "x"], "is not one of another than"),
        (["same", FREED, "Veldland", "--why", "x"], "claim Veldland is not on record"),
        (["same", "spokesman@nowhere", "Veldland", "--why", "x"], "report nowhere is not on record"),
        (["same", "nobody@late", "Veldland", "--why", "x"], "actor nobody in report late is not on record"),
        (["undo", "ffffff", "--why", "x"], "decision ffffff is not on record"),
        (["history", "nobody"], "claim or actor nobody is not on record"),
    ],
)
def test_deciding_refuses_what_makes_no_sense(run: Run, arguments: list[str], said: str) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in " ".join(ran.err.replace("│", " ").split())
    assert rows(run, "history") == []


@pytest.mark.parametrize("page", ["brief.md", "brief.html"])
def test_deciding_a_correction_shows_in_the_brief_with_who_made_it(run: Run, page: str) -> None:
    run("brief", "--to", page)
    assert "corrected by" not in Path(page).read_text(encoding="utf-8")
    run("decide", FREED, "correct", "--value", "quantity=41", "--why", "misread")
    run("brief", "--to", page)
    told = Path(page).read_text(encoding="utf-8")
    (source,) = {line for line in told.splitlines() if f"{FREED}" in line and "corrected by" in line}
    assert "corrected by A. Reader, 14 March 2024" in source
