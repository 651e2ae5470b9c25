"""Backup, restore and migrate from the command line."""

from pathlib import Path

import pytest
from tests import talks
from tests.running import Run


def test_keeping_a_backup_and_putting_it_back(run: Run, tmp_path: Path) -> None:
    run("decide", talks.FREED_40.id, "accept", "--why", "as told")
    assert run("backup", "kept.db").out == "kept.db: 3 reports and all that is known of them written\n"
    assert run("restore", "kept.db", "--record", "again.db").out.startswith("again.db: 3 reports")
    for command in (("figures", "--format", "json"), ("history", "--format", "json")):
        assert run(*command, "--record", "again.db") == run(*command)
    assert {path.name for path in tmp_path.iterdir()} >= {"kept.db", "again.db", "parley.db"}


def test_keeping_never_writes_over_what_is_there(run: Run) -> None:
    run("backup", "kept.db")
    assert "is there already; name a new file" in run("backup", "kept.db").err
    assert "holds a record already; name a new place" in run("restore", "kept.db").err
    assert "no such backup" in run("restore", "missing.db", "--record", "again.db").err


def test_keeping_a_record_up_to_date(run: Run) -> None:
    ran = run("migrate")
    assert ran.code == 0 and ran.out.startswith("parley.db: schema ")
    assert run("migrate", "--record", "none.db").code == 2


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["restore", "notes.txt"], "notes.txt: is no backup of parley; name a file that `parley backup` wrote"),
        (["backup", "nowhere/b.db"], "nowhere/b.db: its folder does not exist; make the folder, or name another file"),
    ],
)
def test_keeping_says_of_its_file_what_is_wrong_with_it(run: Run, command: list[str], told: str) -> None:
    Path("notes.txt").write_text("no backup", encoding="utf-8")
    ran = run(*command, *(["--record", "again.db"] if command[0] == "restore" else []))
    assert (ran.code, ran.err) == (2, f"parley: {told}\n")
