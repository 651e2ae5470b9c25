"""From paths to reports; each failure is one clear line, and none stops the rest."""

import gzip
import io
import json
import os
import sys
from pathlib import Path

import pytest

from parley.errors import SourceUnreadable
from parley.intake.sources import Limits, Taken, read_bytes, read_fields, read_sources
from parley.model.report import Report

LIMITS = Limits(largest=10_000)
TEXT = "The crews of nine ferries went back to work.\r\n  The mayor thanked “them”.\t\n"
FIELDS = 'expected {"id", "url", "publisher", "published", "title", "text"}; only `text` must be there'

REFUSED = [
    ("empty.txt", b"", "the file is empty"),
    ("blank.txt", b" \n\t ", "the file holds nothing but blanks"),
    ("large.txt", b"a" * 10_001, "larger than 10,000 bytes"),
    ("bytes.txt", bytes(range(256)), "the bytes are no text"),
    ("paper.txt", b"%PDF-1.7", "the file is a PDF"),
    ("half.txt", b"\xff\xfe\x00\xd8", "byte 2 is not UTF-16-LE"),
    ("page.html", b"<html><body><nav>World</nav></body></html>", "the page has no body text"),
    ("none.json", b'{"id": "a"}', "there is no `text`"),
    ("number.json", b'{"text": 5}', "`text` is a number"),
    ("null.json", b'{"text": null}', "`text` is null"),
    ("blank.json", b'{"text": " "}', "`text` is empty"),
    ("half.json", b'{"text": "a \\ud800"}', "`text` holds half a character (\\ud800 to \\udfff)"),
    ("list.json", b"[]", "the list is empty"),
    ("word.json", b'"The crews went back."', "found a string where a report should be"),
    (
        "broken.json",
        b'{"text": "a",\n}',
        "broken JSON at line 2, column 1 (Expecting property name enclosed in double quotes)",
    ),
    ("deep.json", b"[" * 9_999, "JSON that is too deep or has too long a number"),
    ("empty.jsonl", b"\n \n", "the file is empty"),
    ("short.txt.gz", gzip.compress(b"The crews went back." * 99, mtime=0)[:40], "the gzip archive is broken"),
    ("false.txt.gz", b"The crews went back.", "the gzip archive is broken"),
    ("bomb.txt.gz", gzip.compress(b"a" * 1_000_000, mtime=0), "larger than 10,000 bytes"),
]


def taken(*sources: str | Path) -> list[Taken]:
    return list(read_sources(sources, LIMITS))


def one(source: str | Path) -> Report:
    (report,) = taken(source)
    assert isinstance(report, Report)
    return report


@pytest.mark.parametrize(("name", "data", "found"), REFUSED)
def test_sources_refuse_and_go_on(name: str, data: bytes, found: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "z.txt").write_bytes(TEXT.encode())
    refused, report = taken(tmp_path)
    assert isinstance(refused, SourceUnreadable)
    assert (refused.source, refused.found) == (str(tmp_path / name), found)
    assert refused.expected.startswith("expected ")
    assert isinstance(report, Report)


def test_sources_refuse_a_missing_path_and_an_empty_folder(tmp_path: Path) -> None:
    missing, empty = taken(tmp_path / "no.txt", tmp_path)
    assert str(missing) == f"{tmp_path}/no.txt: there is no such file or folder; expected a report; check the path"
    assert isinstance(empty, SourceUnreadable)
    assert empty.found == "the folder holds no report"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_sources_refuse_a_file_without_permission(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.txt").chmod(0)
    (refused,) = taken(tmp_path / "a.txt")
    assert isinstance(refused, SourceUnreadable)
    assert refused.found == "no permission to read it"


def test_sources_refuse_where_the_system_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (refused,) = taken(tmp_path / "a.txt")
    assert isinstance(refused, SourceUnreadable)
    assert refused.found == "no permission to read it"


@pytest.mark.parametrize("name", ["a.txt", "a.txt.gz", "a"])
def test_sources_keep_text_to_the_byte(name: str, tmp_path: Path) -> None:
    data = TEXT.encode()
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    report = one(tmp_path / name)
    assert (report.id, report.text, report.source) == ("a", TEXT, str(tmp_path / name))


def test_sources_leave_out_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode("utf-8-sig"))
    assert one(tmp_path / "a.txt").text == TEXT


def test_sources_read_json_with_its_fields(tmp_path: Path) -> None:
    given = {
        "id": 7,
        "url": "https://example.org/a",
        "publisher": "Courier",
        "published": "2021-05-07T10:00:00Z",
        "text": TEXT,
    }
    (tmp_path / "a.json").write_text(json.dumps({**given, "title": None, "agency": ["x"]}))
    report = one(tmp_path / "a.json")
    assert (report.id, report.text, report.url, report.publisher) == ("7", TEXT, "https://example.org/a", "Courier")
    assert (report.published, report.published_known, report.title, report.agency) == ("2021-05-07", "given", None, None)


def test_sources_read_a_list_of_objects_each_by_itself(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps([{"text": TEXT}, {"x": 1}, {"id": "c", "text": TEXT}]))
    first, refused, last = taken(tmp_path / "a.json")
    assert isinstance(first, Report)
    assert isinstance(last, Report)
    assert (first.id, last.id) == ("a-1", "c")
    assert str(refused) == f"{tmp_path}/a.json:2: there is no `text`; {FIELDS}"


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson.gz"])
def test_sources_read_the_other_lines_around_a_broken_one(name: str, tmp_path: Path) -> None:
    good = json.dumps({"text": TEXT, "published": "soon"})
    data = f"{good}\n{{bad\n\n[1]\n{'x' * 10_001}\n{good}".encode()
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    first, broken, wrong, long, last = taken(tmp_path / name)
    assert isinstance(first, Report)
    assert isinstance(last, Report)
    assert (first.id, first.source, first.published) == ("a-1", f"{tmp_path}/{name}:1", None)
    assert (last.id, last.source) == ("a-6", f"{tmp_path}/{name}:6")
    assert str(broken).startswith(f"{tmp_path}/{name}:2: broken JSON at column 2 ")
    assert str(wrong) == f"{tmp_path}/{name}:4: found a list where a report should be; {FIELDS}"
    assert str(long).startswith(f"{tmp_path}/{name}:5: larger than 10,000 bytes; ")


def test_sources_read_lines_of_an_archive_up_to_its_break(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": f"{n * 7919 % 1000}", "text": TEXT}) + "\n" for n in range(200))
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines.encode())[:-30])
    *reports, refused = taken(tmp_path / "a.jsonl.gz")
    assert reports
    assert all(isinstance(report, Report) for report in reports)
    assert isinstance(refused, SourceUnreadable)
    assert refused.found == "the gzip archive is broken"


def test_sources_read_a_page(tmp_path: Path) -> None:
    html = (
        '<html><head><meta charset="iso-8859-2"><meta property="og:site_name" content="Courier">'
        '<meta property="article:published_time" content="2021-05-07"></head>'
        "<body><nav>World</nav><p>The crews of Košice and Łódź went back to work.</p></body></html>"
    )
    (tmp_path / "a.html").write_bytes(html.encode("iso8859-2"))
    report = one(tmp_path / "a.html")
    assert report.text == "The crews of Košice and Łódź went back to work."
    assert (report.publisher, report.published, report.published_known) == ("Courier", "2021-05-07", "page metadata")


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (TEXT, ["standard-input"]),
        ('{"text": "The crews went back."}', ["standard-input"]),
        ('{\n"id": "a", "text": "The crews went back."}', ["a"]),
        ('[{"id": "a", "text": "The crews went back."}]', ["a"]),
        ('{"id": "a", "text": "The crews went back."}\n{"id": "b", "text": "They sailed."}\n', ["a", "b"]),
        ("<!DOCTYPE html><html><body><p>The crews went back to work.</p></body></html>", ["standard-input"]),
        ("[Photo: a quay] The crews went back.", ["standard-input"]),
    ],
)
def test_sources_judge_standard_input_by_its_content(data: str, ids: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
    reports = taken("-")
    assert [report.id if isinstance(report, Report) else str(report) for report in reports] == ids


def test_sources_keep_the_order_given(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text(TEXT)
    reports = taken(tmp_path / "b.txt", tmp_path)
    assert [report.id for report in reports if isinstance(report, Report)] == ["b", "a", "b"]


@pytest.mark.parametrize(("name", "data", "found"), REFUSED)
def test_sources_refuse_bytes_as_they_refuse_a_file(name: str, data: bytes, found: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    (as_file,) = taken(tmp_path / name)
    (as_bytes,) = read_bytes(data, name, LIMITS)
    assert isinstance(as_file, SourceUnreadable) and isinstance(as_bytes, SourceUnreadable)
    assert (as_bytes.source, as_bytes.found) == (name, as_file.found)


def test_sources_read_bytes_under_a_name_that_is_never_opened() -> None:
    (packed,) = read_bytes(gzip.compress(TEXT.encode()), "/no/such/folder/story.txt.gz", LIMITS)
    (told,) = read_bytes(json.dumps({"text": TEXT}).encode(), "story.txt", LIMITS, form="json")
    (bomb,) = read_bytes(gzip.compress(b"a" * 99_999), "story.txt.gz", LIMITS)
    assert isinstance(packed, Report) and (packed.id, packed.text) == ("story", TEXT)
    assert isinstance(told, Report) and told.text == TEXT
    assert isinstance(bomb, SourceUnreadable) and bomb.found == "larger than 10,000 bytes"


def test_sources_read_fields() -> None:
    (report,) = read_fields({"text": TEXT, "publisher": "The Courier", "published": "2024-03-11"}, "pasted", LIMITS)
    (refused,) = read_fields({"text": " "}, "pasted", LIMITS)
    assert isinstance(report, Report) and (report.id, report.publisher, report.published) == (
        "pasted",
        "The Courier",
        "2024-03-11",
    )
    assert isinstance(refused, SourceUnreadable)
