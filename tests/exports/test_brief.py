"""The brief names what is on record, with a source under every line, and stands alone."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests import talks

from parley import reading, reconciling
from parley.exports.brief import page, write
from parley.exports.on_record import OnRecord
from parley.exports.sections import agreements
from parley.model.report import Report

FIRST = (
    "Arvania and the Sorland Front reached a truce on 4 March 2024, brokered by Tessaly. "
    "The Front freed 46 captives (30 women and 16 foreigners) in exchange for 90 prisoners. "
    "According to the Arvanian army, the Front still holds 38 hostages.\n\n"
    "Arvania accused the Front of breaking the truce. The Front refused to release more people unless the army withdraws."
)
SECOND = (
    "The Front still holds 33 hostages, according to the Arvanian army.\n\n"
    "The Front rejected an offer by Arvania on Tuesday. <script>alert('x')</script> More than 700 people have been killed."
)


@pytest.fixture
def told(parser: Any) -> Any:
    reports = [
        Report(id="first", text=FIRST, published="2024-03-13", publisher="Harbour Courier", published_known="given"),
        Report(id="second", text=SECOND, published="2024-03-20", publisher="Meridian Wire", published_known="given"),
    ]
    claims = [
        claim for report in reports for claim in reading.claims(reading.read(report, next(iter(parser.parse([report])))))
    ]
    return page(reports, claims, reconciling.judge(reports, claims))


@pytest.mark.parametrize("name", ["brief.html", "brief.md"])
def test_brief_names_what_is_on_record(told: Any, tmp_path: Path, name: str) -> None:
    write(told, tmp_path / name)
    text = (tmp_path / name).read_text(encoding="utf-8")
    for words in (
        "30 + 16 = 46",
        "38 hostages",
        "33 hostages",
        "13 March 2024",
        "20 March 2024",
        "Harbour Courier",
        "Meridian Wire",
    ):
        assert words in text, words
    assert text.index("38 hostages") < text.index("33 hostages")


def test_brief_has_a_source_under_every_line(told: Any) -> None:
    lines = [line for section in told.sections for _, group in section.groups for line in group]
    assert len(lines) >= 8
    assert [line for line in lines if not line.sources] == []
    for line in lines:
        for source in line.sources:
            assert source.quote.removesuffix(" …") in " ".join(source.report.text.split())


def test_brief_stands_alone_and_escapes(told: Any, tmp_path: Path) -> None:
    write(told, tmp_path / "brief.html")
    text = (tmp_path / "brief.html").read_text(encoding="utf-8")
    assert "<script" not in text
    assert not re.search(r"<(?:link|img|iframe)|src=|@import|url\(", text)
    anchors = set(re.findall(r'id="([^"]+)"', text))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= anchors


def test_brief_of_an_empty_record(tmp_path: Path) -> None:
    write(page([], [], []), tmp_path / "brief.md")
    assert (tmp_path / "brief.md").read_text(encoding="utf-8").count("Nothing on record.") == 10


def test_brief_same_input_same_bytes(told: Any, tmp_path: Path) -> None:
    for name in ("one.html", "two.html"):
        write(told, tmp_path / name)
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()


def test_brief_people_who_are_to_be_freed_are_not_freed_meanwhile() -> None:
    freed = replace(talks.FREED_40, as_of=talks.day("2024-03-05"))
    planned = replace(talks.FREED_40, nth=1, as_of=talks.day("2024-03-05"), quantity=talks.number(90), status="planned")
    record = OnRecord(talks.REPORTS, [talks.TRUCE, freed, planned], [])
    (_, (line,)), *_ = agreements(record).groups
    assert "40 prisoners" in line.aside
    assert "90" not in line.aside


def test_brief_counts_one_of_a_thing_as_one(parser: Any) -> None:
    only = Report(id="first", text=FIRST, published="2024-03-13", published_known="given")
    claims = list(reading.claims(reading.read(only, next(iter(parser.parse([only]))))))
    told = page([only], claims, reconciling.judge([only], claims))
    assert told.summary.startswith("1 report, published 13 March 2024; 0 undated; 0 copies of another; ")
    [talk] = [
        line for section in told.sections if section.anchor == "talks" for _, group in section.groups for line in group
    ]
    assert "1 report" in talk.aside and "1 reports" not in talk.aside and ". ." not in talk.text
