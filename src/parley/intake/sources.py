"""From paths to reports: text, pages, JSON and JSON lines, folders of them, and standard input.

What cannot be taken in is yielded as the error that says why, in its place: a bad report never stops a good one.
"""

import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from parley.errors import SourceUnreadable
from parley.intake import decoding, files, pages
from parley.intake.article import receive
from parley.model.report import Report

Taken = Report | SourceUnreadable
"""A report, or why there is none."""

GIVEN = ("url", "publisher", "agency", "title")
_JSON_OPENING = re.compile(rb"\s*(?:\{\s*[\"}]|\[\s*\{)")
_PAGE_OPENING = re.compile(rb"\s*<(?:!doctype html|!--|\?xml|html|head|body|main|article|div|p|h1)\b", re.IGNORECASE)
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
FIX_JSON = 'expected {"id", "url", "publisher", "published", "title", "text"}; only `text` must be there'


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of intake: `largest` bytes of a report, `latest_year` that counts as plausible for an undated one."""

    largest: int = 50_000_000
    latest_year: int = 2026


def read_sources(sources: Iterable[str | Path], limits: Limits) -> Iterator[Taken]:
    """Yield the reports of each source in turn, and a SourceUnreadable where there is none, in the order given.

    A source is a file, a folder, or "-" for standard input, whose form is judged by its content.
    """
    for source in sources:
        if str(source) == files.STANDARD_INPUT:
            yield from _safely(_one(files.STANDARD_INPUT, limits))
            continue
        for path in files.under(str(source)):
            if isinstance(path, SourceUnreadable):
                yield path
            else:
                yield from _safely(_one(path, limits))


def read_bytes(data: bytes, source: str, limits: Limits, *, form: str | None = None) -> Iterator[Taken]:
    """Yield the reports of bytes that came otherwise than in a file, under the name `source`.

    What they hold is told by `form`, else by the end of the name, else by the content. Names are read and never opened.
    """
    yield from _safely(_of_bytes(data, source, limits, form))


def read_fields(fields: Mapping[str, Any], source: str, limits: Limits) -> Iterator[Taken]:
    """Yield the report of the fields that a JSON report may have: `text`, and `id`, `url`, `publisher` and so on."""
    yield from _safely(_entry(fields, source, limits, spare_id=files.stem(source)))


def _of_bytes(data: bytes, source: str, limits: Limits, form: str | None) -> Iterator[Taken]:
    if len(data) > limits.largest:
        raise files.too_large(source, limits.largest)
    if source.lower().endswith(files.PACKED):
        data = files.unpacked(data, source, largest=limits.largest)
    what = form or files.format_of(source) or _sniffed(data)
    if what != files.LINES:  # which says so itself, as it reads line by line
        files.check_any(data, source)
    yield from _READERS[what](data, source, limits)


def _safely(taken: Iterator[Taken]) -> Iterator[Taken]:
    """What `taken` yields, and its error as the last value where it ends in one."""
    try:
        yield from taken
    except SourceUnreadable as unreadable:
        yield unreadable


def _one(path: Path | str, limits: Limits) -> Iterator[Taken]:
    """The reports of one file or of standard input."""
    source, what = files.name(path), files.format_of(str(path))
    if what == files.LINES:
        with files.opened(path) as stream:
            yield from _lines(stream, source, limits)
        return
    data = files.content(path, largest=limits.largest)
    yield from _READERS[what or _sniffed(data)](data, source, limits)


def _sniffed(data: bytes) -> str:
    """What bytes without a telling name hold: JSON objects on lines, one or a list of them, a page, or plain text."""
    lines = [line for line in data.lstrip().splitlines() if line.strip()]
    if len(lines) > 1 and _is_object(lines[0]):
        return files.LINES
    if _JSON_OPENING.match(data):
        return files.JSON
    return files.PAGE if _PAGE_OPENING.match(data) else files.TEXT


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _text(data: bytes, source: str, limits: Limits) -> Iterator[Taken]:
    text = decoding.decode(data, source)
    yield receive(id=files.stem(source), text=text, source=source, latest_year=limits.latest_year)


def _page(data: bytes, source: str, limits: Limits) -> Iterator[Taken]:
    html = decoding.decode(data, source, told=pages.charset(data))
    page = pages.read(html, source, latest_year=limits.latest_year)
    yield receive(
        id=files.stem(source),
        text=page.text,
        source=source,
        url=page.url,
        publisher=page.publisher,
        title=page.title,
        metadata_day=page.day,
        latest_year=limits.latest_year,
    )


def _json(data: bytes, source: str, limits: Limits) -> Iterator[Taken]:
    """The report of a JSON object, or those of a list of objects, each by itself."""
    value = _parsed(data, source)
    if not isinstance(value, list):
        yield _object(value, source, limits, spare_id=files.stem(source))
        return
    if not value:
        raise SourceUnreadable(source, "the list is empty", FIX_JSON)
    for number, each in enumerate(value, 1):
        place = f"{source}:{number}"
        yield from _safely(_entry(each, place, limits, spare_id=f"{files.stem(source)}-{number}"))


def _entry(value: Any, place: str, limits: Limits, *, spare_id: str) -> Iterator[Taken]:
    yield _object(value, place, limits, spare_id=spare_id)


def _lines(stream: BinaryIO, source: str, limits: Limits) -> Iterator[Taken]:
    """The reports of JSON lines, one line in memory at a time; a broken line is an error of its own."""
    number, any_line = 0, False
    while line := stream.readline(limits.largest + 1):
        number += 1
        place = f"{source}:{number}"
        if len(line) > limits.largest:
            while not line.endswith(b"\n") and (line := stream.readline(limits.largest)):
                pass  # the rest of the line that is too long
            yield files.too_large(place, limits.largest)
        elif line.strip():
            yield from _safely(_line(line, place, limits, spare_id=f"{files.stem(source)}-{number}"))
        any_line = any_line or bool(line.strip())
    if not any_line:
        raise SourceUnreadable(source, "the file is empty", FIX_JSON)


def _line(line: bytes, place: str, limits: Limits, *, spare_id: str) -> Iterator[Taken]:
    yield _object(_parsed(line, place), place, limits, spare_id=spare_id)


def _parsed(data: bytes, source: str) -> Any:
    try:
        return json.loads(decoding.decode(data, source))
    except json.JSONDecodeError as broken:
        line = f"line {broken.lineno}, " if broken.lineno > 1 else ""
        found = f"broken JSON at {line}column {broken.colno} ({broken.msg})"
        raise SourceUnreadable(source, found, FIX_JSON) from broken
    except (ValueError, RecursionError) as broken:  # a number of thousands of digits, or brackets without end
        raise SourceUnreadable(source, "JSON that is too deep or has too long a number", FIX_JSON) from broken


def _object(value: Any, source: str, limits: Limits, *, spare_id: str) -> Report:
    """The report of a JSON object; a field that is no string counts as not given."""
    if not isinstance(value, Mapping):
        raise SourceUnreadable(source, f"found {_kind(value)} where a report should be", FIX_JSON)
    text = value.get("text")
    if not isinstance(text, str):
        found = f"`text` is {_kind(text)}" if "text" in value else "there is no `text`"
        raise SourceUnreadable(source, found, FIX_JSON)
    if not text.strip():
        raise SourceUnreadable(source, "`text` is empty", "expected the report's words; fill it or leave the report out")
    if _HALF_CHARACTER.search(text):
        raise SourceUnreadable(
            source, "`text` holds half a character (\\ud800 to \\udfff)", "expected whole ones; save it again"
        )
    given = {key: str(value[key]) for key in ("id", *GIVEN) if isinstance(value.get(key), str | int) and str(value[key])}
    return receive(
        id=given.get("id", spare_id),
        text=text,
        source=source,
        url=given.get("url"),
        publisher=given.get("publisher"),
        agency=given.get("agency"),
        title=given.get("title"),
        published=value.get("published"),
        latest_year=limits.latest_year,
    )


def _kind(value: Any) -> str:
    names = {type(None): "null", bool: "true or false", int: "a number", float: "a number", str: "a string", list: "a list"}
    return names.get(type(value), "an object")


def _bytes_of_lines(data: bytes, source: str, limits: Limits) -> Iterator[Taken]:
    yield from _lines(io.BytesIO(data), source, limits)


_READERS = {files.TEXT: _text, files.PAGE: _page, files.JSON: _json, files.LINES: _bytes_of_lines}
