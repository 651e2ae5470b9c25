"""What reports tell of people who suffered is found once, kept, and the same as if it was found in the texts each time."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import delete
from tests.store.conftest import NORTH, SOUTH

from parley.model.report import Report
from parley.store import copying, database, sufferers, suffering, tables, writing
from parley.store.database import Record
from parley.store.suffering import telling

HOME = Report(
    id="home",
    text="The hostage Mira Tolan, Foreign Minister Ada Kranz said, came home. Jon Pell’s body lay there. A tolan is a bird.",
    title="Ilan Berrin, 9, freed",
    published="2024-03-10",
)
NAMES = ["Mira Tolan", "Foreign Minister Ada Kranz", "Jon Pell"]


def found_anew(*reports: Report) -> list[suffering.Telling]:
    return [telling(report) for report in sorted(reports, key=lambda report: (report.published or "~", report.key))]


def test_sufferers_tell_who_suffered_and_all_names() -> None:
    told = telling(HOME)
    assert dict(told.roles) == {"Mira Tolan": "a hostage", "Ilan Berrin": "a child"}
    assert told.titled == ("Ada Kranz",)
    assert [name for run in told.runs for name in suffering.people(run)] == NAMES
    assert told.small == ("tolan",)


def test_sufferers_are_kept_as_they_are_found(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    writing.write_report(record, HOME, [], received=HOME, read_by="parley 0")
    expected = found_anew(NORTH, SOUTH, HOME)
    monkeypatch.setattr(sufferers, "telling", lambda report: pytest.fail("a text was read"))
    assert list(sufferers.tellings(record)) == expected
    assert sufferers.of_reports(record, [SOUTH.key, HOME.key, "not on record"]) == [telling(SOUTH), telling(HOME)]


def test_sufferers_follow_a_headline_that_is_read_anew(record: Record) -> None:
    for report in (HOME, replace(HOME, title="Freed")):
        writing.write_report(record, report, [], received=report, read_by="parley 0")
        assert telling(report) in list(sufferers.tellings(record))


def test_sufferers_that_are_due_are_found_in_the_text_until_they_are_kept(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    writing.write_report(record, HOME, [], received=HOME, read_by="parley 0")
    expected = list(sufferers.tellings(record))
    monkeypatch.setattr(suffering, "found_by", lambda: "other words")
    monkeypatch.setattr(sufferers, "found_by", lambda: "other words")
    monkeypatch.setattr(sufferers, "AT_ONCE", 2)
    assert list(sufferers.tellings(record)) == expected
    sufferers.fill(record)
    monkeypatch.setattr(sufferers, "telling", lambda report: pytest.fail("a text was read"))
    assert list(sufferers.tellings(record)) == expected


def test_sufferers_are_found_at_the_end_of_a_build_of_an_older_record(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    with record.transaction() as write:
        write(delete(tables.sufferers))
    writing.write_judgements(record, [], judged_by="parley 0")
    monkeypatch.setattr(sufferers, "telling", lambda report: pytest.fail("a text was read"))
    assert len(list(sufferers.tellings(record))) == 2


def test_sufferers_are_in_a_backup(record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = list(sufferers.tellings(record))
    copying.backup(record.where, tmp_path / "backup.db")
    monkeypatch.setattr(sufferers, "telling", lambda report: pytest.fail("a text was read"))
    with database.open_record(tmp_path / "backup.db") as copied:
        assert list(sufferers.tellings(copied)) == expected
