"""The stages in their order: nothing is read twice without need, and the order of the input does not matter."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from parley import reading, reconciling, workflow
from parley.errors import SourceUnreadable
from parley.model.claims import Claim
from parley.model.decisions import Decision
from parley.model.judgements import Judgement
from parley.model.report import Report
from parley.reading.text.sentences import Parser
from parley.settings import Settings
from parley.store import database, deciding, queries, writing
from parley.workflow import Outcome

DATED = Report(
    id="dated",
    text=(
        "Veldland and the Highland Front kept the truce that began on March 4 in Oskar. At least 340 prisoners and 1,250 "
        "detainees were freed since February 11. The Highland Front demanded a lasting ceasefire on Tuesday."
    ),
    source="dated.txt",
    published="2023-03-20",
    published_known="given",
)
UNDATED = Report(
    id="undated",
    text=(
        "The truce, which lasted from March 4 to 9, ended on Friday. The envoys left Oskar this Saturday. "
        "In all 340 prisoners and 1,250 detainees were freed since February 11."
    ),
    source="undated.txt",
)
OTHER = Report(
    id="other", text="Fishermen of Norby demanded a better harbour on May 2.", source="other.txt", published="2019-05-03",
    published_known="given",
)  # fmt: skip
UNREAD = Report(id="autre", text="Les pourparlers ont repris.", source="autre.txt", language="fr", unread="not English: fr")
MISSING = SourceUnreadable("missing.txt", "no such file", "expected a report")

Given = Report | SourceUnreadable
Build = Callable[..., Outcome]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "talks.db"


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch, parser: Parser) -> list[str]:
    """The ids of the reports that are parsed, as they are."""
    found: list[str] = []
    parse = Parser.parse

    def counted(self: Parser, reports: list[Report]) -> Iterator[object]:
        found.extend(report.id for report in reports)
        return parse(self, reports)

    monkeypatch.setattr(Parser, "parse", counted)
    return found


@pytest.fixture
def build(path: Path, parsed: list[str], monkeypatch: pytest.MonkeyPatch) -> Build:
    """Build the record from values, as if intake had given them."""

    def built(*given: Given, record: Path = path) -> Outcome:
        monkeypatch.setattr(workflow, "read_sources", lambda sources, limits: iter(given))
        return workflow.build(["given"], Settings(record=record), lambda stage, what: None)

    return built


def dumped(path: Path) -> list[str]:
    with sqlite3.connect(path) as connection:
        rows = list(connection.iterdump())
    connection.close()
    return rows


def shown(path: Path) -> list[object]:
    """All that the record shows; what it showed before is kept beside it, and depends on what was done when."""
    with database.open_record(path) as record:
        return [*queries.reports(record), *queries.claims(record), *queries.judgements(record), *queries.standings(record)]


def days_read(path: Path) -> dict[str, str | None]:
    with database.open_record(path) as record:
        return {report.id: report.published for report in queries.reports(record)}


def test_workflow_build_counts_what_it_did(build: Build) -> None:
    outcome = build(DATED, UNREAD, MISSING)
    assert (outcome.read, outcome.unchanged, outcome.dated) == (1, 0, 0)
    assert (dict(outcome.unread), outcome.refused) == ({"fr": 1}, [MISSING])


def test_workflow_build_again_changes_nothing(build: Build, path: Path, parsed: list[str]) -> None:
    build(DATED, UNDATED, UNREAD)
    before, count = dumped(path), len(parsed)
    outcome = build(DATED, UNDATED, UNREAD)
    assert (outcome.read, outcome.unchanged, len(parsed)) == (0, 3, count)
    assert dumped(path) == before


def test_workflow_build_reads_only_what_is_new(build: Build, parsed: list[str]) -> None:
    build(DATED)
    outcome = build(DATED, OTHER)
    assert (outcome.read, outcome.unchanged) == (1, 1)
    assert parsed == ["dated", "other"]


def test_workflow_build_does_not_parse_what_is_not_english(build: Build, parsed: list[str]) -> None:
    build(UNREAD)
    assert parsed == []


def test_workflow_build_does_not_depend_on_the_order(build: Build, path: Path) -> None:
    given: tuple[Given, ...] = (DATED, UNDATED, OTHER, UNREAD)
    build(*given)
    build(*reversed(given), record=path.with_name("reversed.db"))
    for one in given:
        build(one, record=path.with_name("singly.db"))
    assert shown(path) == shown(path.with_name("reversed.db")) == shown(path.with_name("singly.db"))


def test_workflow_build_reads_all_again_with_a_better_reader(
    build: Build, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    build(DATED)
    monkeypatch.setattr(workflow, "version", lambda model: "parley 99")
    assert build(DATED).read == 1
    assert build(DATED).unchanged == 1
    assert parsed == ["dated", "dated"]


def test_workflow_build_reads_again_what_came_in_with_another_day(build: Build, path: Path) -> None:
    build(DATED)
    assert build(replace(DATED, published="2023-03-21")).read == 1
    assert days_read(path) == {"dated": "2023-03-21"}


@pytest.mark.parametrize("turn", [1, -1])
def test_workflow_build_keeps_one_report_found_twice(build: Build, path: Path, parsed: list[str], turn: int) -> None:
    copies = (DATED, replace(DATED, source="b/dated.txt"))[::turn]
    build(*copies)
    with database.open_record(path) as record:
        assert [report.source for report in queries.reports(record)] == ["b/dated.txt"]
    assert parsed == ["dated"]


def test_workflow_build_takes_a_corrected_day_from_a_line_that_moved(build: Build, path: Path, parsed: list[str]) -> None:
    build(replace(DATED, source="talks.jsonl:1"))
    build(replace(DATED, source="talks.jsonl:2"))
    assert parsed == ["dated"]
    build(replace(DATED, source="talks.jsonl:3", published="2023-03-21"))
    assert days_read(path) == {"dated": "2023-03-21"}


def test_workflow_build_takes_the_first_of_two_like_lines(build: Build, path: Path) -> None:
    lines = replace(DATED, source="talks.jsonl:1"), replace(DATED, source="talks.jsonl:2", published=None)
    build(*lines)
    assert days_read(path) == {"dated": "2023-03-20"}
    assert build(*lines).read == 0


def test_workflow_build_keeps_peoples_decisions(build: Build, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(DATED)
    with database.create(path) as record:
        claim = next(queries.claims(record))
        rejected = Decision(
            kind="rejected", subjects=(claim.id,), why="misread", by="A. Reader", when="2024-03-14T10:00:00Z"
        )
        deciding.write_decision(record, rejected)
    monkeypatch.setattr(workflow, "version", lambda model: "parley 99")
    assert build(DATED, OTHER).detached == []
    with database.open_record(path) as record:
        assert queries.judgements_on(record, claim.id)[0].by == "A. Reader"
        assert claim not in list(queries.claims(record))


def test_workflow_build_lists_decisions_whose_evidence_gives_no_claim_any_more(
    build: Build, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(DATED)
    with database.create(path) as record:
        claim = next(queries.claims(record))
        noted = Decision(kind="note", subjects=(claim.id,), why="see below", by="A. Reader", when="2024-03-14T10:00:00Z")
        deciding.write_decision(record, noted)
    monkeypatch.setattr(workflow, "version", lambda model: "parley 99")
    monkeypatch.setattr(reading, "claims", lambda marks: iter(()))
    assert build(DATED).detached == [noted]


def test_workflow_build_judges_again_what_changed_while_it_judged(build: Build, path: Path) -> None:
    judge = reconciling.judge
    judged: list[int] = []

    def judge_late(reports: Iterator[Report], claims: Iterator[Claim]) -> list[Judgement]:
        found = list(judge(list(reports), list(claims)))
        if not judged:
            with database.create(path) as other:
                writing.write_report(other, OTHER, [], received=OTHER, read_by="another")
        judged.append(len(found))
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reconciling, "judge", judge_late)
        build(DATED)
    assert len(judged) == 2
    with database.open_record(path) as record:
        assert queries.judged_by(record)


def test_workflow_build_stopped_goes_on_where_it_was(build: Build, path: Path, parsed: list[str]) -> None:
    def stopped() -> Iterator[Given]:
        yield DATED
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(workflow, "read_sources", lambda sources, limits: stopped())
        workflow.build(["given"], Settings(record=path), lambda stage, what: None)
    assert days_read(path) == {"dated": "2023-03-20"}
    outcome = build(DATED, OTHER)
    assert (outcome.read, outcome.unchanged) == (1, 1)
    build(DATED, OTHER, record=path.with_name("whole.db"))
    assert shown(path) == shown(path.with_name("whole.db"))


# Undated reports


def test_workflow_build_dates_an_undated_report_by_another_of_the_same_talks(build: Build, path: Path) -> None:
    assert build(UNDATED).dated == 0
    assert days_read(path) == {"undated": None}
    assert build(DATED).dated == 1
    assert days_read(path) == {"dated": "2023-03-20", "undated": "2023-03-11"}
    with database.open_record(path) as record:
        known = {report.id: report.published_known for report in queries.reports(record)}
    assert known["undated"].startswith("inferred: ") and "reports of the same talks" in known["undated"]


def test_workflow_build_does_not_date_by_reports_of_other_talks(build: Build, path: Path) -> None:
    build(UNDATED, OTHER)
    assert days_read(path)["undated"] is None


def read(monkeypatch: pytest.MonkeyPatch, *given: Given) -> list[tuple[str, str | None]]:
    monkeypatch.setattr(workflow, "read_sources", lambda sources, limits: iter(given))
    found = workflow.read(["given"], Settings())
    return [("", None) if isinstance(one, SourceUnreadable) else (one.report.id, one.report.published) for one in found]


def test_workflow_read_dates_an_undated_report_and_keeps_the_order(monkeypatch: pytest.MonkeyPatch, parser: Parser) -> None:
    assert read(monkeypatch, MISSING, UNDATED, DATED, UNREAD) == [
        ("", None), ("undated", "2023-03-11"), ("dated", "2023-03-20"), ("autre", None),
    ]  # fmt: skip


def test_workflow_read_holds_nothing_back_before_an_undated_report(monkeypatch: pytest.MonkeyPatch, parser: Parser) -> None:
    def stream() -> Iterator[Given]:
        yield DATED
        raise AssertionError("the second report was asked for before the first was given")

    monkeypatch.setattr(workflow, "read_sources", lambda sources, limits: stream())
    found = next(workflow.read(["given"], Settings()))
    assert not isinstance(found, SourceUnreadable) and found.report == DATED
