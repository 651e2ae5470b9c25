"""The brief names what is on record, with a source under every line, and stands alone."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests import talks

from parley import reading, reconciling
from parley.errors import Unwritable
from parley.exports.brief import page, write
from parley.exports.on_record import OnRecord
from parley.exports.page import Line
from parley.exports.sections import agreements
from parley.model.judgements import Judgement
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


def section_of(claims: list[Any], anchor: str, judgements: tuple[Any, ...] = (), reports: Any = talks.REPORTS) -> list[Line]:
    """The lines of one section of the brief of hand-made talks."""
    told = page(reports, claims, judgements)
    return [line for section in told.sections if section.anchor == anchor for _, group in section.groups for line in group]


def lines(claims: list[Any], anchor: str, judgements: tuple[Any, ...] = ()) -> list[str]:
    return [line.text for line in section_of(claims, anchor, judgements)]


def test_brief_names_the_agency_of_a_report_that_names_no_publisher() -> None:
    report = replace(talks.EARLY, publisher=None, agency="Meridian Wire")
    figure = replace(talks.FREED_40, evidence=talks.at(report, "40 prisoners were freed"), source=None, measure="held")
    [line] = section_of([figure], "figures", reports=[report])
    assert line.text == "day not told: 40 prisoners – by Meridian Wire, 6 March 2024, in its own voice"


@pytest.mark.parametrize(
    ("words", "name", "shown"),
    [
        ("It", "Highland Front", "Highland Front"),
        ("The movement itself", "Highland Front", "the movement itself (Highland Front)"),
        ("The Front's spokesman", "Highland Front", "the Front's spokesman"),
        ("police", "police", "police"),
    ],
)
def test_brief_says_by_whose_count_so_that_it_can_be_told(words: str, name: str, shown: str) -> None:
    source = replace(talks.FRONT, words=words, name=name)
    [line] = lines([replace(talks.FREED_40, measure="held", source=source)], "figures")
    assert line == f"day not told: 40 prisoners – by {shown}"


@pytest.mark.parametrize(
    ("low", "high", "words", "aside"),
    [
        (40, 40, "40", ""),
        (40, 40, "forty", "range 40"),
        (2300, None, "more than 2,300", "range 2,300 or more"),
        (None, 50, "up to 50", "range 50 or fewer"),
        (24, 48, "dozens", "range 24 to 48"),
    ],
)
def test_brief_gives_bounds_where_the_words_do_not(low: int | None, high: int | None, words: str, aside: str) -> None:
    quantity = replace(talks.number(0), low=low, high=high, words=words)
    [line] = section_of([replace(talks.FREED_40, measure="held", quantity=quantity)], "figures")
    assert line.aside == aside


def test_brief_quotes_a_number_that_says_of_nobody_whom_it_counts() -> None:
    [line] = lines([replace(talks.FREED_40, measure="held", who=None)], "figures")
    assert line == "day not told: “40 prisoners were freed” – by Veldland"


def test_brief_names_the_measure_of_numbers_that_differ() -> None:
    one, other = (replace(figure, measure="held") for figure in (talks.FREED_40, talks.FREED_36))
    differ = Judgement(kind="contradicts", members=(one.id, other.id), reason="other source: held, 40 and 36")
    [line] = lines([one, other], "disagreements", (differ,))
    assert line == "held: 40 prisoners (Veldland) – against – held: 36 prisoners (Relief workers, as of 10 March 2024)"


def test_brief_says_who_tells_which_of_two_last_days() -> None:
    other = replace(talks.TRUCE, evidence=talks.at(talks.LATE, "a shorter truce"), end=talks.day("2024-03-12"))
    same = Judgement(kind="same", members=(talks.TRUCE.id, other.id), reason="one deal")
    [line] = lines([talks.TRUCE, other], "agreements", (same,))
    assert "End: 9 March 2024 (The Courier, 6 March 2024) or 12 March 2024 (Evening Post, 11 March 2024)" in line


def test_brief_tells_of_several_in_the_plural_and_of_what_is_planned_once() -> None:
    both = replace(talks.FRONT, name="Highland Front and Veldland", words="both sides")
    extend = replace(talks.DEMANDED, act="extend", party=both, issue="the truce", date=talks.day("2024-03-08"))
    meet = replace(talks.MET, date=talks.day("2024-03-09"), status="planned")
    told = lines([extend, meet, talks.TRUCE], "timeline")
    assert "Highland Front and Veldland extend: the truce" in told
    [planned] = section_of([meet], "timeline")
    assert ("(planned)" in planned.text, planned.aside) == (True, "")


def test_brief_tells_what_is_carried_out_once() -> None:
    words, on = talks.at(talks.EARLY, "40 prisoners were freed"), talks.day("2024-03-05")
    freed = replace(talks.DEMANDED, act="implement", evidence=words, date=on, issue="40 prisoners")
    event = replace(talks.SHELLED, evidence=words, date=on, type="RETREAT")
    assert lines([freed, event], "timeline") == ["The Front carries out: 40 prisoners"]
    assert lines([event], "timeline")[0].startswith("release or withdrawal, ")


def test_brief_prints_dark_on_white_also_where_the_screen_is_dark(told: Any, tmp_path: Path) -> None:
    write(told, tmp_path / "brief.html")
    text = (tmp_path / "brief.html").read_text(encoding="utf-8")
    dark, printed = text.index("prefers-color-scheme: dark"), text.index("@media print")
    assert dark < printed, "what comes last holds"
    assert "--paper: #fff" in text[printed:] and "--ink: #000" in text[printed:]


def test_brief_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(Unwritable, match=r"brief.md: cannot be written \(.+\); allow writing to its folder"):
        write(page([], [], []), tmp_path / "missing" / "brief.md")
