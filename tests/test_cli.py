"""The command line as a person or a script meets it: what is printed where, and with which exit code."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests import pact, talks
from tests.running import Ran, Run, command_line

from parley import __version__, workflow
from parley.exports.views import VIEWS, Row
from parley.store import database, queries, sqlite
from parley.store.checking import Fault, check

TRUCE = (
    "Veldland and the Highland Front agreed on a truce on 4 March 2024, the foreign minister said. "
    "At least 40 prisoners were freed.\n"
)
FRENCH = "Les négociations sur la trêve ont repris lundi dans la capitale, selon un porte-parole du gouvernement."
HELPS = (
    ["--help"],
    ["--version"],
    ["build", "--help"],
    ["judgements", "--help"],
    *([view.NAME, "--help"] for view in VIEWS),
)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in an empty folder."""
    monkeypatch.chdir(tmp_path)

    return command_line(monkeypatch, capsys)


@pytest.fixture
def on_record(tmp_path: Path) -> Path:
    """The invented talks in the record of the folder."""
    with database.create(tmp_path / "parley.db") as record:
        talks.put(record)
    return tmp_path / "parley.db"


@pytest.fixture
def all_on_record(tmp_path: Path) -> Path:
    """A record with a row of every view: both invented talks."""
    with database.create(tmp_path / "parley.db") as record:
        talks.put(record)
        pact.put(record, talks.JUDGEMENTS)
    return tmp_path / "parley.db"


def one_line(text: str) -> bool:
    return text.endswith("\n") and text.count("\n") == 1


# What is loaded


def test_cli_help_loads_neither_parser_nor_database() -> None:
    heavy = ("spacy", "sqlalchemy", "trafilatura", "thinc", "numpy", "jinja2")
    code = (
        "import sys; from parley import cli\n"
        f"for arguments in {HELPS}:\n"
        "    sys.argv = ['parley', *arguments]\n"
        "    try: cli.main()\n"
        "    except SystemExit as ended: print(ended.code, file=sys.stderr)\n"
        f"print([name for name in {heavy} if name in sys.modules], file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stderr.split() == [*("0" for _ in HELPS), "[]"]
    assert all(view.NAME in ran.stdout for view in VIEWS)


def test_cli_says_its_version(run: Run) -> None:
    assert run("--version") == Ran(0, f"parley {__version__}\n", "")


# Building


def test_cli_build_and_list(run: Run, tmp_path: Path) -> None:
    (tmp_path / "truce.txt").write_text(TRUCE, encoding="utf-8")
    assert run("build", "truce.txt") == Ran(0, "parley.db: 1 report read, 0 unchanged\n", "")
    assert run("build", "truce.txt") == Ran(0, "parley.db: 0 reports read, 1 unchanged\n", "")
    (figure,) = json.loads(run("figures", "--format", "json").out)
    assert (figure["measure"], figure["low"], figure["high"]) == ("released", 40, None)
    assert run("verify").code == 0


def test_cli_build_names_what_it_could_not_read_and_keeps_the_rest(run: Run, tmp_path: Path) -> None:
    (tmp_path / "truce.txt").write_text(TRUCE, encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    ran = run("build", "empty.txt", "missing.txt", "truce.txt")
    assert ran.code == 1
    assert ran.out == "parley.db: 1 report read, 0 unchanged, 2 could not be read\n"
    assert [line.split(":")[:2] for line in ran.err.splitlines()] == [
        ["not read", " empty.txt"],
        ["not read", " missing.txt"],
    ]


def test_cli_build_counts_what_is_not_english(run: Run, tmp_path: Path) -> None:
    (tmp_path / "autre.txt").write_text(FRENCH, encoding="utf-8")
    assert run("build", "autre.txt") == Ran(
        0, "parley.db: 0 reports read, 0 unchanged, 1 kept unread, not English (fr 1)\n", ""
    )
    (report,) = json.loads(run("reports", "--format", "json").out)
    assert report["language"] == "fr" and report["unread"]


def test_cli_build_stopped_keeps_what_is_on_record(
    run: Run, on_record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*given: object) -> None:
        raise KeyboardInterrupt

    (tmp_path / "truce.txt").write_text(TRUCE, encoding="utf-8")
    monkeypatch.setattr(workflow, "_marks", stopped)
    ran = run("build", "truce.txt")
    assert (ran.code, ran.out) == (130, "")
    assert one_line(ran.err) and "what is on record stays" in ran.err
    with database.open_record(on_record) as record:
        assert {report.id for report in queries.reports(record)} == {"early", "late", "autre"}


def test_cli_build_with_a_full_disk_keeps_what_is_on_record(
    run: Run, on_record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "PRAGMAS", (*sqlite.PRAGMAS, "max_page_count = 1"))
    (tmp_path / "autre.txt").write_text(FRENCH * 900, encoding="utf-8")
    ran = run("build", "autre.txt")
    assert ran.code == 2
    assert ran.err == (
        "parley: parley.db: the disk is full; free some space and run the same command again; what is on record is whole\n"
    )
    with database.open_record(on_record) as record:
        assert not [found for found in check(record) if isinstance(found, Fault)]
        assert len(list(queries.reports(record))) == 3


def test_cli_build_with_a_parser_that_is_not_installed_makes_no_record(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARLEY_PARSER", "xx_no_such_model")
    ran = run("build", "truce.txt")
    assert ran.code == 2
    assert one_line(ran.err) and "'xx_no_such_model' is not installed" in ran.err
    assert list(tmp_path.iterdir()) == []


# Reading


def test_cli_read_prints_one_reading_a_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TRUCE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(TRUCE.replace("40", "50"), encoding="utf-8")
    ran = run("read", "a.txt", "b.txt")
    assert [json.loads(line)["text"][:8] for line in ran.out.splitlines()] == ["Veldland", "Veldland"]
    assert run("read", "a.txt", "b.txt") == ran
    assert json.loads(run("read", "a.txt", "b.txt", "--format", "json").out) == [
        json.loads(line) for line in ran.out.splitlines()
    ]
    assert not (tmp_path / "parley.db").exists()


def test_cli_read_goes_on_after_a_bad_report(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TRUCE, encoding="utf-8")
    ran = run("read", "missing.txt", "a.txt")
    assert ran.code == 1
    assert len(ran.out.splitlines()) == 1 and one_line(ran.err)


# Lists


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.NAME)
def test_cli_lists_in_every_format(run: Run, all_on_record: Path, view: type[Row]) -> None:
    rows = json.loads(run(view.NAME, "--format", "json").out)
    cells = list(csv.DictReader(io.StringIO(run(view.NAME, "--format", "csv").out)))
    table = run(view.NAME)
    assert rows and len(rows) == len(cells)
    assert [list(row) for row in rows] == [list(row) for row in cells]
    assert table.code == 0 and table.err == ""
    assert f"{len(rows)} row" in table.out
    assert max(map(len, table.out.splitlines())) <= 80


def test_cli_table_shows_brackets_and_no_control_characters(
    run: Run, on_record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert "[bold]three[/bold]" in run("figures").out


def test_cli_list_is_narrowed(run: Run, on_record: Path) -> None:
    found = json.loads(run("moves", "--party", "the front", "--day", "2024-03-10..2024-03-12", "--format", "json").out)
    assert [row["id"] for row in found] == [talks.ACCEPTED.id]


def test_cli_list_names_who_may_be_meant(run: Run, on_record: Path) -> None:
    ran = run("moves", "--party", "Feldland", "--format", "json")
    assert ran == Ran(0, "[]\n", "nobody called 'Feldland' is on record; did you mean Veldland?\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["figures", "--day", "yesterday"], "is no day"),
        (["figures", "--day", "2024-03-09..2024-03-01"], "ends before it begins"),
        (["figures", "--measure", "eaten"], "is no measure"),
        (["figures", "--format", "xml"], "xml"),
        (["meetings", "--measure", "killed"], "No such option"),
        (["figures", "--report", "nowhere"], "report nowhere is not on record"),
        (["figures", "--record", "elsewhere.db"], "elsewhere.db: no such record; build one with"),
        (["show", "ffffffff"], "claim ffffffff is not on record"),
        (["brief", "--to", "brief.pdf"], "is no page"),
        (["brief", "--to", "nowhere/brief.md"], "does not exist"),
        (["build"], "Missing argument"),
        (["read", "--format", "csv", "x"], "csv"),
        (["sing"], "No such command"),
    ],
)
def test_cli_wrong_usage(run: Run, on_record: Path, arguments: list[str], said: str) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in " ".join(ran.err.replace("│", " ").split())


@pytest.mark.parametrize("command", [*(view.NAME for view in VIEWS), "verify"])
def test_cli_without_a_record_says_how_to_build_one(run: Run, tmp_path: Path, command: str) -> None:
    ran = run(command)
    assert ran == Ran(2, "", "parley: parley.db: no such record; build one with `parley build SOURCE --record parley.db`\n")
    assert list(tmp_path.iterdir()) == []


def test_cli_refuses_a_file_that_is_no_record(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text(TRUCE, encoding="utf-8")
    for command in (["figures"], ["verify"], ["build", "notes.txt"]):
        ran = run(*command, "--record", "notes.txt")
        assert ran == Ran(2, "", "parley: notes.txt: is no record of parley; name another with --record\n")
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == TRUCE


def test_cli_refuses_a_setting_that_is_no_number(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARLEY_LATEST_YEAR", "soon")
    ran = run("reports")
    assert ran == Ran(2, "", "parley: PARLEY_LATEST_YEAR: 'soon' is not one of the whole numbers\n")


def test_cli_takes_the_record_from_the_environment(run: Run, on_record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_record.rename(on_record.with_name("other.db"))
    monkeypatch.setenv("PARLEY_RECORD", "other.db")
    assert run("reports").code == 0


# One claim, the whole record, and the page


def test_cli_show_prints_a_claim_with_its_report(run: Run, on_record: Path) -> None:
    ran = run("show", talks.FREED_40.id[:8])
    assert ran.code == 0
    for told in (
        talks.FREED_40.id,
        "40 prisoners were freed",
        "other source",
        talks.FREED_36.id,
        "The Courier",
        "https://courier.example/early",
    ):
        assert told in " ".join(ran.out.split())
    found = json.loads(run("show", talks.FREED_40.id, "--format", "json").out)
    assert found["claim"]["low"] == 40 and found["reports"][0]["id"] == "early"


def test_cli_judgements_prints_one_a_line(run: Run, on_record: Path) -> None:
    ran = run("judgements", "--format", "jsonl")
    printed = [json.loads(line) for line in ran.out.splitlines()]
    assert (ran.code, {line["kind"] for line in printed}) == (0, {"contradicts", "same_actor"})
    assert all(line["by"] == "parley" and line["when"] is None and line["members"] for line in printed)


def test_cli_verify_finds_a_tampered_row(run: Run, on_record: Path) -> None:
    assert run("verify") == Ran(0, "every quote of 3 reports stands at its place\n", "")
    import sqlite3

    with sqlite3.connect(on_record) as connection:
        connection.execute("DROP TRIGGER claims_stay")
        connection.execute("UPDATE claims SET quote = 'accepted a longer truce' WHERE quote = 'accepted a shorter truce'")
    connection.close()
    ran = run("verify")
    assert ran.code == 1
    assert one_line(ran.out) and ran.out.startswith(f"report late, claim {talks.ACCEPTED.id}: ")
    assert one_line(ran.err) and ran.err.startswith("1 of what is on record does not hold")


@pytest.mark.parametrize("page", ["brief.md", "brief.html"])
def test_cli_brief_writes_a_page(run: Run, on_record: Path, tmp_path: Path, page: str) -> None:
    ran = run("brief", "--to", page)
    assert ran == Ran(0, "", f"{page} written\n")
    assert "Veldland" in (tmp_path / page).read_text(encoding="utf-8")


# The world around


@pytest.mark.parametrize("shape", ["json", "table"])
def test_cli_is_quiet_when_nobody_listens(on_record: Path, shape: str) -> None:
    command = [sys.executable, "-m", "parley.cli", "timeline", "--format", shape, "--record", str(on_record)]
    reader, writer = os.pipe()
    os.close(reader)
    ran = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writer)
    assert (ran.returncode, ran.stderr) == (141, "")


def test_cli_stopped_by_a_signal_says_so_in_one_line(on_record: Path, tmp_path: Path) -> None:
    waiting = subprocess.Popen(
        [sys.executable, "-m", "parley.cli", "build", "-", "--record", str(on_record)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # tests that run in the background of a shell ignore this signal, and what they start does
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    with waiting:
        while waiting.poll() is None and not on_record.with_name("parley.db-wal").exists():
            time.sleep(0.05)  # until the record is open, and the build has begun
        waiting.send_signal(signal.SIGINT)
        _, said = waiting.communicate()
    assert waiting.returncode == 130, said
    assert one_line(said) and "stopped" in said
